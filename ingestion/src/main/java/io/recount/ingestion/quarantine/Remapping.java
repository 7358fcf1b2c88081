package io.recount.ingestion.quarantine;

import io.recount.domain.rule.RuleViolated;
import io.recount.ingestion.mapping.Mapping;
import io.recount.ingestion.mapping.MappingInvalid;
import io.recount.ingestion.mapping.MappingReader;
import io.recount.ingestion.mapping.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mapping that makes one message of what a payload is. */
final class Remapping {
    /** What tells which message it is and when it came: kept, whatever the mapping says of the rest. */
    private static final List<String> KEPT = List.of("messageId", "receivedAt");

    /** Kept where the mapping tells no time. */
    private static final List<String> TIMES = List.of("timestamp", "originalTimestamp", "sentAt");

    private final Mapping mapping;

    private Remapping(Mapping mapping) {
        this.mapping = mapping;
    }

    static Remapping read(Object mapping) {
        try {
            return new Remapping(MappingReader.read(mapping));
        } catch (MappingInvalid e) {
            throw new RuleViolated(
                    "MAPPING_INVALID", (e.path().isEmpty() ? "mapping" : e.path()) + ": " + e.sentence());
        }
    }

    JsonNode of(JsonNode payload) {
        var results = mapping.apply(KeptJson.plain(payload));
        for (var result : results) {
            if (result instanceof Result.Failed failed) {
                throw new NotRepairable("The mapping fails at \""
                        + failed.problem().input() + "\": " + failed.problem().sentence());
            }
        }
        if (results.size() != 1 || !(results.getFirst() instanceof Result.Message message)) {
            long messages =
                    results.stream().filter(Result.Message.class::isInstance).count();
            throw new NotRepairable("The mapping makes " + messages + " messages of this one; it must make one.");
        }
        var fields = new LinkedHashMap<String, @Nullable Object>(message.fields());
        KEPT.forEach(name -> keep(name, payload, fields));
        if (!fields.containsKey("timestamp")) {
            TIMES.forEach(name -> keep(name, payload, fields));
        }
        return KeptJson.tree(fields);
    }

    private static void keep(String name, JsonNode payload, Map<String, @Nullable Object> fields) {
        if (payload.has(name)) {
            fields.put(name, KeptJson.plain(payload.get(name)));
        }
    }
}
