package io.recount.ingestion.plan;

import com.networknt.schema.Schema;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.PlanRule;
import io.recount.ingestion.message.SourceMessage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of the plan, ready to be held against messages. */
final class CompiledRule {
    private static final Failure UNDECIDED = new Failure(List.of(), "cannot be checked");

    private final PlanRule rule;
    private final Schema schema;
    private final Set<String> propertyNames;

    CompiledRule(PlanRule rule) {
        var compiled = RuleSchemas.compile(rule.schema());
        this.rule = rule;
        this.schema = compiled.schema();
        this.propertyNames = compiled.propertyNames();
    }

    /** The source it is for; null for all. */
    @Nullable String source() {
        return rule.source();
    }

    Checked check(Planned planned, SourceMessage message) {
        var failures = failures(planned);
        if (failures.isEmpty()) {
            return new Checked(message, null);
        }
        var first = failures.getFirst();
        var path = first.path(planned.field(), propertyNames);
        var detail = "The rule \"" + rule.name() + "\" of the plan fails at " + path + " (" + first.keyword() + ").";
        return new Checked(
                rule.mode() == PlanMode.DROP_PROPERTY ? without(failures, planned, message) : message,
                new Breach(rule.name(), rule.mode(), path, detail));
    }

    private List<Failure> failures(Planned planned) {
        try {
            var errors = schema.validate(
                    JsonNodes.of(planned.values()), context -> context.setExecutionConfig(RuleSchemas.LIMITS));
            return errors.isEmpty()
                    ? List.of()
                    : errors.stream().map(Failure::of).toList();
        } catch (RuntimeException e) {
            // Too many steps, or a value that the validator cannot cope with: the sender must get an answer all the
            // same.
            return List.of(UNDECIDED);
        }
    }

    private static SourceMessage without(List<Failure> failures, Planned planned, SourceMessage message) {
        var values = planned.values();
        for (var failure : failures) {
            values = Drop.from(values, failure.property());
        }
        return planned.with(values, message);
    }
}
