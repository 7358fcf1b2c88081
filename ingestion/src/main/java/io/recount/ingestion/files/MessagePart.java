package io.recount.ingestion.files;

/** A call of the tracking API. */
final class MessagePart implements Part {
    private final byte[] json;

    /**
     * @param json in UTF-8, one line; not necessarily valid, where the file itself holds the calls
     */
    MessagePart(byte[] json) {
        this.json = json;
    }

    byte[] json() {
        return json;
    }
}
