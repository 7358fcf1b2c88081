package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.demo.Demo;
import io.recount.config.demo.DemoCounts;
import io.recount.config.demo.DemoQuery;
import io.recount.config.demo.DemoState;
import io.recount.demo.DemoCompany;
import io.recount.demo.message.Fate;
import io.recount.demo.report.Everyone;
import io.recount.demo.report.Highlights;
import io.recount.demo.report.Tally;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    private static final DemoCompany COMPANY = new DemoCompany(7, 60, 1);

    private final RunningServer recount = RunningServer.shared();

    @TempDir
    Path data;

    @Test
    void everyMessageOfTheDemoIsAccountedForAndItsQueriesShowWhatTheySay(@TempDir Path forgetful) {
        var tally = new Tally();
        var highlights = new Highlights();
        COMPANY.tell(Everyone.of(tally, highlights));

        var printed = send();
        var counts = DemoCounts.read(recount.server().database());

        assertThat(counts.recorded()).isEqualTo(tally.of(Fate.RECORDED));
        assertThat(counts.quarantined()).isEqualTo(tally.of(Fate.MALFORMED) + tally.of(Fate.CONFLICTING));
        assertThat(counts.recorded() + tally.of(Fate.REPEATED) + counts.quarantined())
                .isEqualTo(tally.sent());
        assertThat(printed).contains("is here: Loomstead, 60 people", "Three queries");

        var queries = DemoQuery.of(highlights);
        assertThat(queries)
                .hasSize(3)
                .allSatisfy(query -> assertThat(printed).contains(query.shows(), query.document()));
        assertThat(answer(queries.get(0))).contains("Subscription cancelled", "Ticket opened");
        assertThat(answer(queries.get(1))).contains("anonymousId", "userId", "Page viewed", "Signed up", "demo-crm");
        assertThat(answer(queries.get(2))).contains("accountId", "Invoice paid", "FEATURE_USED");

        assertThat(recount.query("{ source(slug: \"demo-crm\") { kind } }").toString())
                .contains("\"DEMO\"");

        assertThat(send())
                .contains("is here already, so nothing was sent", "Three queries")
                .doesNotContain("repeated");
    }

    private String send() {
        var printed = new ByteArrayOutputStream();
        demo(printed).run(COMPANY, DemoState.open(data, COMPANY));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Demo demo(ByteArrayOutputStream printed) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Demo(recount.server(), URI.create(recount.url()), Clock.systemUTC(), out, false);
    }

    private String answer(DemoQuery query) {
        return recount.query(query.document()).toString();
    }
}
