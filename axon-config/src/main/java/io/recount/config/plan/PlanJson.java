package io.recount.config.plan;

import io.recount.domain.tracking.TrackingPlan;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A version of the plan as text. */
final class PlanJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PlanJson() {}

    static String write(TrackingPlan plan) {
        return JSON.writeValueAsString(plan);
    }

    static TrackingPlan read(String json) {
        return JSON.readValue(json, TrackingPlan.class);
    }
}
