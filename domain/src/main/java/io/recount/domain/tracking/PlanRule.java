package io.recount.domain.tracking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one event must look like.
 *
 * @param name unique in the plan; violations are counted under it
 * @param source slug of the only source it is for, in place of a rule for all; null for all sources
 * @param schema JSON Schema, draft 2020-12, of the properties, or of the traits of identify and group calls
 */
public record PlanRule(
        String name, TrackedEvent event, @Nullable String source, Map<String, @Nullable Object> schema, PlanMode mode) {

    /** Whether both say something about the same event of the same source. */
    public boolean covers(PlanRule other) {
        return event.equals(other.event) && (source == null ? other.source == null : source.equals(other.source));
    }
}
