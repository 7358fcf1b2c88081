package io.recount.ingestion.message;

import java.util.List;

/** What one body brought: messages to take and messages to set aside, each in the order of the body. */
public record Understood(List<SourceMessage> messages, List<RejectedMessage> rejected) {}
