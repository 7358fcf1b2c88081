package io.recount.ingestion.message;

/** Why well-formed JSON cannot be kept as it is. */
enum Defect {
    NESTING_TOO_DEEP("nesting-too-deep", "Objects and lists may be nested 100 deep."),
    NUMBER_OUT_OF_RANGE("number-out-of-range", "A number has more than 34 digits or an exponent beyond 6144."),
    KEY_INVALID("key-invalid", "A key holds the character U+0000, which databases cannot store.");

    private final String reason;
    private final String detail;

    Defect(String reason, String detail) {
        this.reason = reason;
        this.detail = detail;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    MessageRefused at(String path) {
        return new MessageRefused(reason, path, detail);
    }
}
