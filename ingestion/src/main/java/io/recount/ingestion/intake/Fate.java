package io.recount.ingestion.intake;

/** What became of one message, once that is durable. */
public sealed interface Fate {
    /** The message broke no rule. */
    enum Taken implements Fate {
        /** It is part of a customer's history now. */
        RECORDED,
        /** It was part of it already; nothing changed. */
        DUPLICATE,
        /** It is about an erased person: accepted, and not kept. */
        DROPPED
    }

    /**
     * The message waits in quarantine.
     *
     * @param reason stable code in kebab case
     * @param path JSON pointer of the field that failed, empty for the message as a whole
     * @param detail one sentence for a person, without personal data
     */
    record Quarantined(String reason, String path, String detail) implements Fate {}
}
