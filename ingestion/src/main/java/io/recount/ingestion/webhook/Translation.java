package io.recount.ingestion.webhook;

import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import java.util.List;

/**
 * What one request comes to.
 *
 * @param messages to take
 * @param rejected to keep in quarantine: messages, and elements that no message could be made of
 * @param unmapped how many of the rejected the mapping is not for
 * @param skipped elements that the mapping leaves out
 */
public record Translation(List<SourceMessage> messages, List<RejectedMessage> rejected, int unmapped, int skipped) {
    public Translation {
        messages = List.copyOf(messages);
        rejected = List.copyOf(rejected);
    }
}
