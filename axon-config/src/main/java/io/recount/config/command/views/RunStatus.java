package io.recount.config.command.views;

import io.recount.projections.run.Difference;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run, as the server tells it. */
record RunStatus(
        RunKind kind,
        RunState state,
        long events,
        long totalEvents,
        double eventsPerSecond,
        @Nullable Long remainingMillis,
        long documents,
        long differences,
        List<Difference> examples,
        @Nullable String error) {
    static final String FIELDS =
            "kind state events totalEvents eventsPerSecond remainingMillis documents differences error"
                    + " examples { collection key fields live rebuilt }";

    private static final int MILLIS_A_SECOND = 1_000;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int PERCENT = 100;

    /** How far it is, in a line. */
    String text(String view) {
        return switch (state) {
            case BUILDING ->
                String.format(
                        Locale.ROOT,
                        "%s %3d %% %,d events %,.0f/s %s",
                        view,
                        totalEvents == 0 ? PERCENT : PERCENT * events / totalEvents,
                        events,
                        eventsPerSecond,
                        left());
            case COMPARING ->
                String.format(Locale.ROOT, "%s: %,d documents compared, %,d differ", view, documents, differences);
            case DONE -> done(view);
            case CANCELLED -> view + ": was cancelled";
            case FAILED -> view + ": failed (" + error + ")";
        };
    }

    private String done(String view) {
        var built = String.format(Locale.ROOT, "%s: %,d events (%,.0f/s)", view, events, eventsPerSecond);
        return kind == RunKind.REPLAY
                ? built + ", in place"
                : built + String.format(Locale.ROOT, ", %,d documents compared, %,d differ", documents, differences);
    }

    private String left() {
        if (remainingMillis == null) {
            return "";
        }
        long seconds = remainingMillis / MILLIS_A_SECOND;
        return String.format(Locale.ROOT, "%d:%02d left", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }
}
