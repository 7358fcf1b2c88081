package io.recount.ingestion.message;

import org.jspecify.annotations.Nullable;

/**
 * One message of a body, read but not yet understood.
 *
 * @param type what the route says it is, null where only the message can say
 * @param refusal why it cannot be taken, found while reading; null where it was read well
 */
record RawMessage(
        @Nullable MessageType type,
        Fields fields,
        JsonPart written,
        @Nullable MessageRefused refusal) {}
