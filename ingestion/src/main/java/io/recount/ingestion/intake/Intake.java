package io.recount.ingestion.intake;

import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes messages durable. */
public interface Intake {
    /**
     * Hands over what one request carried, in its order. The future completes once every message is durable: as an event, as
     * the duplicate of one, or in quarantine. It completes exceptionally when nothing of the request is known to be
     * durable; sending it again is then safe.
     */
    CompletableFuture<Receipt> submit(List<SourceMessage> messages, List<RejectedMessage> rejected);
}
