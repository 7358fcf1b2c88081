package io.recount.ingestion.message;

import io.recount.domain.customer.Identifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids that other systems gave a customer, each with its type. */
final class ExternalIds {
    private ExternalIds() {}

    /** Reads {@code {"id": …, "type": …}}; null for what is incomplete or names something other than a person. */
    static @Nullable Identifier read(@Nullable Map<String, @Nullable Object> entry) {
        if (entry == null) {
            return null;
        }
        var type = Fields.textOrNull(entry.get("type"));
        if (type == null) {
            return null;
        }
        if (entry.get("collection") instanceof String collection && !collection.equals("users")) {
            return null;
        }
        var id = entry.get("id");
        return switch (type) {
            case Identifier.EMAIL -> Contacts.email(id);
            case Identifier.PHONE -> Contacts.phone(id);
            default -> identifier(type, Fields.textOrNull(id));
        };
    }

    /** The identifier; null for what cannot be one. */
    static @Nullable Identifier identifier(String type, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new Identifier(type, value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
