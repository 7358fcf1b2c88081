package io.recount.demo.message;

/** What should become of a message. */
public enum Fate {
    /** It is a new fact. */
    RECORDED,
    /** It was sent before under the same id. */
    REPEATED,
    /** It is broken and belongs into quarantine. */
    MALFORMED,
    /** It names two people, because they share a device, and belongs into quarantine. */
    CONFLICTING
}
