package io.recount.ingestion.message;

import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interaction;
import io.recount.domain.interaction.Interactions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of a message what it says about its customer. */
final class Reports {
    private Reports() {}

    static Report take(Fields fields, MessageType type) {
        return switch (type) {
            case IDENTIFY -> new Report.HasTraits(traitsOfPerson(fields));
            case TRACK -> new Report.Did(tracked(fields));
            case PAGE ->
                new Report.Did(Interactions.page(
                        fields.takeText("name", "name-invalid"),
                        fields.takeText("category", "category-invalid"),
                        properties(fields)));
            case SCREEN ->
                new Report.Did(Interactions.screen(
                        fields.takeText("name", "name-invalid"),
                        fields.takeText("category", "category-invalid"),
                        properties(fields)));
            case GROUP -> new Report.BelongsTo(accountId(fields), traits(fields));
            case ALIAS -> new Report.WasCalled(previousId(fields));
        };
    }

    /** The name of a well-known event stays in the envelope as it was sent: its type alone does not tell the spelling. */
    private static Interaction tracked(Fields fields) {
        var event = required(fields, "event", "event", "A track message needs the name of its event.");
        var interaction = Interactions.fromTrack(event, properties(fields));
        if (!(interaction instanceof Custom)) {
            fields.put("event", event);
        }
        return interaction;
    }

    private static String accountId(Fields fields) {
        return required(fields, "groupId", "group-id", "A group message needs a groupId.");
    }

    private static String previousId(Fields fields) {
        if (fields.text("userId", "user-id-invalid") == null) {
            throw fields.refusal("user-id-missing", "userId", "An alias message needs a userId.");
        }
        return required(fields, "previousId", "previous-id", "An alias message needs a previousId.");
    }

    private static String required(Fields fields, String name, String reason, String detail) {
        var text = fields.takeText(name, reason + "-invalid");
        if (text == null) {
            throw fields.refusal(reason + "-missing", name, detail);
        }
        return text;
    }

    private static Map<String, @Nullable Object> properties(Fields fields) {
        return orEmpty(fields.takeObject("properties", "properties-invalid"));
    }

    private static Map<String, @Nullable Object> traits(Fields fields) {
        return orEmpty(fields.takeObject("traits", "traits-invalid"));
    }

    /** Browser SDKs may send the traits of an identify call in the context alone. */
    private static Map<String, @Nullable Object> traitsOfPerson(Fields fields) {
        var context = fields.object("context", "context-invalid");
        if (fields.get("traits") != null || context == null) {
            return traits(fields);
        }
        var inContext = context.get("traits");
        if (inContext != null && Fields.asObject(inContext) == null) {
            throw fields.refusal("traits-invalid", "context/traits", "The field context.traits must be an object.");
        }
        fields.take("traits");
        return orEmpty(Fields.asObject(inContext));
    }

    private static Map<String, @Nullable Object> orEmpty(@Nullable Map<String, @Nullable Object> object) {
        return object == null ? Map.of() : object;
    }
}
