package io.recount.ingestion.webhook;

import io.recount.domain.customer.Identifier;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.Report;
import io.recount.ingestion.message.SourceMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what became of a request so that a person can read it: one line a message. */
final class Rendering {
    private Rendering() {}

    static List<String> of(Translation translation) {
        var lines = new ArrayList<String>();
        translation.messages().forEach(message -> lines.add(of(message)));
        translation.rejected().forEach(message -> lines.add(of(message)));
        if (translation.skipped() > 0) {
            lines.add("  skipped " + translation.skipped());
        }
        return lines;
    }

    private static String of(SourceMessage message) {
        return "  " + message.provenance().messageId() + " "
                + message.provenance().occurredAt() + "\n    "
                + message.identifiers().stream().map(Rendering::of).collect(Collectors.joining(" ")) + "\n    "
                + of(message.report());
    }

    private static String of(Identifier identifier) {
        return identifier.type() + "=" + identifier.value();
    }

    private static String of(Report report) {
        return switch (report) {
            case Report.Did(var interaction) ->
                interaction.kind().storedName()
                        + (interaction.name() == null ? "" : " \"" + interaction.name() + "\"") + " "
                        + new TreeMap<>(interaction.fields());
            case Report.HasTraits(var traits) -> "traits " + new TreeMap<>(traits);
            default -> report.toString();
        };
    }

    private static String of(RejectedMessage message) {
        return "  rejected " + message.reason() + " at " + message.path();
    }
}
