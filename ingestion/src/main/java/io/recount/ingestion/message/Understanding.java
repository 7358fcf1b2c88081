package io.recount.ingestion.message;

import io.recount.domain.customer.Provenance;
import java.time.Instant;

/** Checks one message and says what it means. */
record Understanding(String source, BatchDefaults defaults) {

    /**
     * Uses up the fields of the message, which has an id.
     *
     * @throws MessageRefused where it cannot be taken
     */
    SourceMessage of(RawMessage raw, Instant receivedAt, Payload payload) {
        if (raw.refusal() != null) {
            throw raw.refusal();
        }
        var fields = raw.fields();
        defaults.mergeUnder(fields);
        var sentAt = defaults.sentAt();
        var type = raw.type() == null ? type(fields) : raw.type();
        var messageId = MessageIds.take(fields);
        var identifiers = Identities.of(fields, type);
        var report = Reports.take(fields, type);
        var occurrence = Occurrence.take(fields, sentAt == null ? null : sentAt.value(), receivedAt);
        fields.take("type");
        fields.take("writeKey");
        return new SourceMessage(
                new Provenance(source, messageId, occurrence.occurredAt(), occurrence.claimedAt()),
                identifiers,
                report,
                fields.rest(),
                payload);
    }

    private static MessageType type(Fields fields) {
        var name = fields.text("type", "type-invalid");
        if (name == null) {
            throw fields.refusal("type-missing", "type", "A message of a batch needs a type.");
        }
        var type = MessageType.of(name);
        if (type == null) {
            throw fields.refusal(
                    "type-unknown", "type", "The type is none of identify, track, page, screen, group, alias.");
        }
        return type;
    }
}
