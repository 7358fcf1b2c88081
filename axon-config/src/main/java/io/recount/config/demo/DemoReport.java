package io.recount.config.demo;

import io.recount.demo.DemoCompany;
import io.recount.demo.message.Fate;
import io.recount.demo.message.Source;
import io.recount.demo.report.Tally;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What is printed at the end. */
final class DemoReport {
    private final PrintStream out;

    DemoReport(PrintStream out) {
        this.out = out;
    }

    void company(DemoCompany company, String state) {
        out.printf(
                Locale.ROOT,
                "%nThe demo company %s: Loomstead, %,d people in %,d accounts, from %s to %s (seed %d).%n",
                state,
                company.people(),
                company.accounts(),
                company.firstDay(),
                DemoCompany.END.minusDays(1),
                company.seed());
    }

    void counts(Tally tally, DemoCounts counts, double seconds) {
        out.printf(Locale.ROOT, "%n  sent        %,10d in %.0f s%n", tally.sent(), seconds);
        out.printf(Locale.ROOT, "  recorded    %,10d%n", counts.recorded());
        out.printf(Locale.ROOT, "  repeated    %,10d known by their message ids%n", tally.of(Fate.REPEATED));
        out.printf(
                Locale.ROOT,
                "  quarantined %,10d of them %,d broken, %,d of two people at one device%n",
                counts.quarantined(),
                tally.of(Fate.MALFORMED),
                tally.of(Fate.CONFLICTING));
        long expected = tally.of(Fate.RECORDED);
        if (counts.recorded() != expected) {
            out.printf(
                    Locale.ROOT,
                    "  %,d were to be recorded: has the demo been sent into a store that held some of it?%n",
                    expected);
        }
        out.printf(Locale.ROOT, "%n");
        for (var source : Source.values()) {
            out.printf(Locale.ROOT, "  %-14s%,8d%n", source.slug(), tally.of(source));
        }
    }

    void queries(URI base, List<DemoQuery> queries) {
        out.printf(Locale.ROOT, "%nThree queries for %s, with the admin key:%n", base.resolve("/graphiql"));
        for (int i = 0; i < queries.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%n%d. %s%n%s%n",
                    i + 1,
                    queries.get(i).shows(),
                    queries.get(i).document());
        }
        out.printf(Locale.ROOT, "%n");
    }
}
