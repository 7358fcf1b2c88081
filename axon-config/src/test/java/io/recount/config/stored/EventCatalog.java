package io.recount.config.stored;

import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.Provenance;
import io.recount.domain.interaction.InteractionKind;
import io.recount.domain.interaction.Product;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code docs/event-catalog.md} from the records themselves, their comments and the allow-list of clear fields. */
final class EventCatalog {
    private static final String HEAD = """
            # Event catalog

            Generated from the event records (`?` marks what may be null); a test fails where it is stale and says how to write it anew.

            The whole event is sealed under its customer's key. Beside it lie in clear, for every event: position, event id, customer id,
            sequence, stored name, revision, the time of recording, and the fields marked *clear* below. With the key destroyed they are what
            is left. A revision's golden file in `axon-config/src/test/resources/golden` shows its JSON.
            """;

    private static final String INTERACTIONS = """

            ## Interactions

            What `customer.interaction-recorded` holds under `interaction`: the stored name as `kind`, the typed fields, and as `properties`
            all further properties as sent. Everything of them is sealed, and a typed field that was not sent is left out.

            | kind | meaning | typed fields |
            |---|---|---|
            """;

    private EventCatalog() {}

    static String text() {
        var text = new StringBuilder(HEAD);
        for (var type : EventType.values()) {
            text.append(event(type));
        }
        text.append(values(Identifier.class)).append(values(Product.class)).append(INTERACTIONS);
        for (var kind : InteractionKind.values()) {
            text.append(row("`" + kind.storedName() + "`", JavaDocs.of(kind), fields(kind)));
        }
        return text.toString();
    }

    private static String event(EventType type) {
        var clear = JsonMapper.shared().readTree(ClearFields.of(sample(type)));
        var text = new StringBuilder("\n## `" + type.storedName() + "`, revision " + type.revision() + "\n\n"
                + JavaDocs.of(type.recordClass()) + "\n\n| field | type | stored | meaning |\n|---|---|---|---|\n");
        for (var component : type.recordClass().getRecordComponents()) {
            if (component.getType() == Provenance.class) {
                for (var part : Provenance.class.getRecordComponents()) {
                    text.append(row("provenance.", part, clear.has(part.getName())));
                }
            } else {
                boolean isStream = component.getName().equals("customerId");
                text.append(row("", component, isStream || clear.has(component.getName())));
            }
        }
        return text.toString();
    }

    private static CustomerEvent sample(EventType type) {
        return Objects.requireNonNull(EventSamples.all().get(type), "give EventSamples one of " + type);
    }

    private static String values(Class<?> type) {
        var text = new StringBuilder("\n## Values: " + type.getSimpleName() + "\n\n" + JavaDocs.of(type)
                + "\n\n| field | type | stored | meaning |\n|---|---|---|---|\n");
        for (var component : type.getRecordComponents()) {
            text.append(row(
                    "`" + component.getName() + "`",
                    type(component),
                    "sealed",
                    JavaDocs.of(type, component.getName())));
        }
        return text.toString();
    }

    private static String row(String prefix, RecordComponent component, boolean clear) {
        var owner = component.getDeclaringRecord();
        var meaning = component.getName().equals("customerId")
                ? "the customer whose stream holds the event"
                : JavaDocs.of(owner, component.getName());
        if (meaning.isEmpty()) {
            throw new AssertionError(
                    "say in a @param of " + owner.getName() + " what " + component.getName() + " means");
        }
        return row("`" + prefix + component.getName() + "`", type(component), clear ? "**clear**" : "sealed", meaning);
    }

    private static String fields(InteractionKind kind) {
        var fields = new ArrayList<String>();
        for (var component : kind.type().getRecordComponents()) {
            if (!component.getName().equals("properties")) {
                var meaning = JavaDocs.of(kind.type(), component.getName());
                fields.add("`" + component.getName() + "` " + type(component)
                        + (meaning.isEmpty() ? "" : " (" + meaning.replaceAll("\\.$", "") + ")"));
            }
        }
        return String.join(", ", fields);
    }

    private static String type(RecordComponent component) {
        var type = component.getType();
        var name = type == Map.class
                ? "JSON object"
                : type == List.class
                        ? "list of " + elements(component)
                        : type == CustomerId.class ? "id" : type.getSimpleName();
        return name + (component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String elements(RecordComponent component) {
        return component.getGenericType().getTypeName().replaceAll(".*[.<]|>", "");
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"))
                + "\n";
    }
}
