package io.recount.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.benchmarks.StubHistory;
import io.recount.benchmarks.StubRecount;
import io.recount.benchmarks.graphql.Readings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MESSAGES = 2_000;

    @Test
    void everythingAcknowledgedIsThereOnce() throws IOException {
        Findings findings = findings(ids -> ids, 0);

        assertThat(findings.examples()).isEmpty();
        assertThat(findings.clean()).isTrue();
        assertThat(findings.customers()).isEqualTo(5);
        assertThat(findings.messages()).isGreaterThanOrEqualTo(MESSAGES);
    }

    @Test
    void requestsThatWereKeptButRefusedAreSentAgainAndThereOnce() throws IOException {
        assertThat(findings(ids -> ids, 7).clean()).isTrue();
    }

    @Test
    void lostMessageIsFound() throws IOException {
        Findings findings = findings(ids -> ids.subList(1, ids.size()), 0);

        assertThat(findings.missing()).isEqualTo(5);
        assertThat(findings.wrongCounters()).isEqualTo(5);
        assertThat(findings.clean()).isFalse();
    }

    @Test
    void messageThatIsThereTwiceIsFound() throws IOException {
        Findings findings = findings(
                ids -> {
                    List<String> twice = new ArrayList<>(ids);
                    twice.add(ids.getLast());
                    return twice;
                },
                0);

        assertThat(findings.twice()).isEqualTo(5);
        assertThat(findings.clean()).isFalse();
    }

    @Test
    void wrongOrderIsFound() throws IOException {
        Findings findings = findings(List::reversed, 0);

        assertThat(findings.outOfOrder()).isPositive();
        assertThat(findings.missing()).isZero();
        assertThat(findings.clean()).isFalse();
    }

    @Test
    void messageNobodySentIsFound() throws IOException {
        Findings findings = findings(
                ids -> {
                    List<String> more = new ArrayList<>(ids);
                    more.add("run-0-0-999999999");
                    return more;
                },
                0);

        assertThat(findings.unknown()).isEqualTo(5);
        assertThat(findings.clean()).isFalse();
    }

    private static Findings findings(UnaryOperator<List<String>> flaw, int everyRefused) throws IOException {
        var ledger = new Ledger("run", 4, 5);
        try (var stub = new StubRecount(0, new StubHistory(flaw), everyRefused)) {
            try (var writers = new Writers(stub.endpoint(), "key", ledger, 10, 1)) {
                assertThat(writers.awaitAcknowledged(MESSAGES, PATIENCE)).isTrue();
                writers.stop(PATIENCE);
                assertThat(writers.failures()).isEmpty();
            }
            try (var readings = new Readings(stub.endpoint(), "key")) {
                assertThat(readings.caughtUp(PATIENCE)).isTrue();
                return new Inspection(ledger).inspect(readings);
            }
        }
    }
}
