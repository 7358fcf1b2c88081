package io.recount.graphql.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.domain.quarantine.QuarantineFilter;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import io.recount.projections.quarantine.CountQuarantined;
import io.recount.projections.quarantine.CountQuarantinedPerDay;
import io.recount.projections.quarantine.DayCount;
import io.recount.projections.quarantine.QuarantineCount;
import io.recount.projections.source.GetSourceActivity;
import io.recount.projections.source.GetSourceSilence;
import io.recount.projections.source.SilenceView;
import io.recount.projections.source.SourceActivityView;
import io.recount.projections.source.SourceView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The fields of a source that count what it sent. */
@Component
final class SourceActivityFields implements RuntimeWiringConfigurer {
    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 90;

    private final Queries queries;
    private final Clock clock;

    SourceActivityFields(Queries queries, ObjectProvider<Clock> clock) {
        this.queries = queries;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Source",
                type -> type.dataFetcher("activity", this::activity)
                        .dataFetcher("silence", this::silence)
                        .dataFetcher("quarantineCounts", this::counts));
        wiring.type(
                "SourceSilence",
                type -> type.dataFetcher("since", field -> silenceOf(field).lastSeen())
                        .dataFetcher("observedGaps", field -> silenceOf(field).gaps()));
    }

    private Activity activity(DataFetchingEnvironment field) {
        Integer days = field.getArgument("days");
        int asked = days == null ? DEFAULT_DAYS : days;
        if (asked < 1 || asked > MOST_DAYS) {
            throw new BadUserInput("days", "must be between 1 and " + MOST_DAYS);
        }
        var to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var from = to.minusDays(asked - 1L);
        var call = Call.of(field);
        return Activity.of(
                queries.value(call, new GetSourceActivity(slug(field), from, to), SourceActivityView.class),
                queries.all(call, new CountQuarantinedPerDay(slug(field), from, to), DayCount.class),
                from,
                to);
    }

    private SilenceView silence(DataFetchingEnvironment field) {
        return queries.value(Call.of(field), new GetSourceSilence(slug(field), clock.instant()), SilenceView.class);
    }

    private List<QuarantineCount> counts(DataFetchingEnvironment field) {
        var filter = new QuarantineFilter(slug(field), null, null, null, null, null, null);
        return queries.all(Call.of(field), new CountQuarantined(filter), QuarantineCount.class);
    }

    private static String slug(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<SourceView>getSource()).slug();
    }

    private static SilenceView silenceOf(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<SilenceView>getSource());
    }
}
