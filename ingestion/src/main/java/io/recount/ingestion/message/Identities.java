package io.recount.ingestion.message;

import io.recount.domain.customer.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects whom a message is about, each identifier once, the user id first. */
final class Identities {
    private static final int MOST = 50;

    private final Fields fields;
    private final List<Identifier> found = new ArrayList<>(4);

    private Identities(Fields fields) {
        this.fields = fields;
    }

    static List<Identifier> of(Fields fields, MessageType type) {
        var identities = new Identities(fields);
        identities.id(Identifier.USER_ID, "user-id-invalid");
        identities.id(Identifier.ANONYMOUS_ID, "anonymous-id-invalid");
        if (type == MessageType.IDENTIFY) {
            identities.contacts(Fields.asObject(fields.get("traits")));
        }
        identities.context(fields.object("context", "context-invalid"));
        return identities.checked();
    }

    private List<Identifier> checked() {
        if (found.isEmpty()) {
            throw fields.refusal(
                    "identity-missing", "", "A message needs a user id, an anonymous id or another identifier.");
        }
        if (found.size() > MOST) {
            throw fields.refusal("identity-ambiguous", "context", "A message has at most " + MOST + " identifiers.");
        }
        return found;
    }

    private void id(String name, String reason) {
        var value = fields.text(name, reason);
        if (value == null) {
            return;
        }
        if (value.length() > Identifier.MAX_LENGTH) {
            throw fields.refusal(reason, name, "An id has at most " + Identifier.MAX_LENGTH + " characters.");
        }
        found.add(new Identifier(name, value));
    }

    private void context(@Nullable Map<String, @Nullable Object> context) {
        if (context == null) {
            return;
        }
        contacts(Fields.asObject(context.get("traits")));
        externalIds(context.get("externalIds"));
        externalIds(context.get("externalId"));
    }

    private void contacts(@Nullable Map<String, @Nullable Object> traits) {
        if (traits != null) {
            add(Contacts.email(traits.get("email")));
            add(Contacts.phone(traits.get("phone")));
        }
    }

    private void externalIds(@Nullable Object ids) {
        if (ids instanceof List<?> list) {
            list.forEach(id -> add(ExternalIds.read(Fields.asObject(id))));
        }
    }

    private void add(@Nullable Identifier identifier) {
        if (identifier == null || found.contains(identifier)) {
            return;
        }
        boolean first =
                identifier.isUserId() && !found.isEmpty() && !found.getFirst().isUserId();
        found.add(first ? 0 : found.size(), identifier);
    }
}
