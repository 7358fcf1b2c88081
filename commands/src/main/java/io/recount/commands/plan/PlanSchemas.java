package io.recount.commands.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows which schemas can be used. */
public interface PlanSchemas {
    /**
     * Refuses a schema that is none, is too large, or refers to something outside itself, with SCHEMA_INVALID and the place
     * inside the schema.
     *
     * @throws io.recount.domain.rule.RuleViolated when it cannot be used
     */
    void check(Map<String, @Nullable Object> schema);
}
