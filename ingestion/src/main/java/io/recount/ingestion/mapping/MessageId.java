package io.recount.ingestion.mapping;

import java.util.List;

/**
 * How messages are recognised when they come again.
 *
 * @param parts values of the input that name it, such as the vendor's id of the event; empty for its whole content
 */
record MessageId(List<Value> parts) {
    static final MessageId CONTENT = new MessageId(List.of());

    private static final String SEPARATOR = ":";

    /**
     * The id, up to the type of the message.
     *
     * @param scope where the values are looked up
     * @param content of the element that the message is made of
     * @param event name of the event, which tells messages of the same content apart
     */
    String of(Scope scope, ContentDigest content, Object event) {
        if (parts.isEmpty()) {
            return new ContentDigest(List.of(content.hex(), event)).hex();
        }
        var id = new StringBuilder();
        for (var part : parts) {
            if (!id.isEmpty()) {
                id.append(SEPARATOR);
            }
            id.append(part.in(scope));
        }
        return id.toString();
    }
}
