package io.recount.graphql.timeline;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.bus.Batch;
import io.recount.graphql.error.BadUserInput;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.timeline.ActivityCount;
import io.recount.projections.timeline.ActivityUnit;
import io.recount.projections.timeline.GetActivity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code activity} of a customer. */
@Component
final class ActivityFields implements RuntimeWiringConfigurer {
    private final Batch<GetActivity, List<ActivityCount>> activities;
    private final Clock clock;

    ActivityFields(Batch<GetActivity, List<ActivityCount>> activities, ObjectProvider<Clock> clock) {
        this.activities = activities;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Customer", type -> type.dataFetcher("activity", this::activity));
        wiring.type("ActivityUnit", type -> type.enumValues(new NaturalEnumValuesProvider<>(ActivityUnit.class)));
    }

    private CompletableFuture<List<ActivityCount>> activity(DataFetchingEnvironment field) {
        ProfileView customer = Objects.requireNonNull(field.getSource());
        ActivityUnit by = Objects.requireNonNull(field.getArgument("by"));
        Instant from = Objects.requireNonNull(field.getArgument("from"));
        Instant given = field.getArgument("to");
        var to = given == null ? clock.instant() : given;
        List<InteractionKind> kinds = field.getArgument("kinds");
        if (!from.isBefore(to)) {
            throw new BadUserInput(
                    given == null ? "from" : "to", "must lie " + (given == null ? "in the past" : "after from"));
        }
        if (GetActivity.stretches(by, from, to) > GetActivity.MOST) {
            throw new BadUserInput("from", "must lie at most " + GetActivity.MOST + " days or weeks before to");
        }
        return activities.ask(
                field, new GetActivity(customer.id(), by, from, to, kinds == null ? Set.of() : Set.copyOf(kinds)));
    }
}
