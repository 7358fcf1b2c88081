package io.recount.ingestion.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.domain.tracking.CallType;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackedEvent;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.domain.tracking.UnplannedEvents;
import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.SourceMessage;
import io.recount.ingestion.message.TrackingLimits;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans and messages as short text. */
final class PlanFixtures {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PlanFixtures() {}

    static Map<String, @Nullable Object> schema(String json) {
        var schema = new LinkedHashMap<String, @Nullable Object>();
        Map<?, ?> read = JSON.readValue(json.replace('\'', '"'), Map.class);
        read.forEach((keyword, value) -> schema.put(String.valueOf(keyword), value));
        return schema;
    }

    static TrackedEvent track(String name) {
        return new TrackedEvent(CallType.TRACK, name);
    }

    static PlanRule rule(TrackedEvent event, @Nullable String source, PlanMode mode, String schema) {
        return new PlanRule(
                "rule of " + event.title() + (source == null ? "" : source), event, source, schema(schema), mode);
    }

    static PlanGuard guard(UnplannedEvents unplanned, PlanRule... rules) {
        var guard = new PlanGuard();
        guard.use(new TrackingPlan(1, unplanned, List.of(rules)));
        return guard;
    }

    static SourceMessage message(String json) {
        var body = ("{'batch':[" + json + "]}").replace('\'', '"');
        return new BodyParser(TrackingLimits.defaults())
                .batch(body.getBytes(UTF_8))
                .understand("web", NOW)
                .messages()
                .getFirst();
    }

    static Checked check(PlanGuard guard, String json) {
        return guard.check(List.of(message(json))).getFirst();
    }
}
