package io.recount.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.benchmarks.StubHistory;
import io.recount.benchmarks.StubRecount;
import io.recount.benchmarks.machine.Meter;
import io.recount.benchmarks.machine.Proc;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuitesIT {
    private static final Profile PROFILE = new Profile(50, true, 520, 1, Duration.ofMillis(50), Duration.ofMillis(200));

    private final StubHistory history = new StubHistory(ids -> ids.subList(Math.max(0, ids.size() - 1), ids.size()));
    private StubRecount stub;
    private Target target;

    @BeforeEach
    void start() throws IOException {
        stub = new StubRecount(0, history, 0);
        var meter = new Meter(Proc.ofThisMachine(), ProcessHandle.current().pid());
        target = new Target(stub.endpoint(), "key", Optional.of("admin"), Optional.of(meter));
        new Ingest(target, PROFILE).prefill(200);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void prefillReachesEveryCustomer() {
        assertThat(history.size()).isEqualTo(200);
        for (int i = 0; i < PROFILE.customers(); i++) {
            assertThat(history.of("user-%07d".formatted(i))).hasSize(4);
        }
    }

    @Test
    void ingestRowHoldsRateAndLag() throws IOException {
        var rows = new Rows();
        new Ingest(target, PROFILE).closed(rows, 10, 4);

        assertThat(rows.toString())
                .contains("| closed, batch 10, 4 connections |")
                .contains("0 ms, 0 events");
    }

    @Test
    void readingFindsItsCustomers() throws IOException {
        var rows = new Rows();
        new Reading(target, PROFILE).suite(rows);

        assertThat(rows.toString().lines().filter(line -> line.contains("profile by")))
                .hasSize(4)
                .noneMatch(line -> line.contains("wrong body"));
    }

    @Test
    void listingFindsItsCustomers() throws IOException {
        var rows = new Rows();
        new Listing(target, PROFILE).suite(rows);

        assertThat(rows.toString().lines().filter(line -> line.contains("list, ")))
                .hasSize(6)
                .noneMatch(line -> line.contains("wrong body"));
    }

    @Test
    void freshnessSeesItsMarkedEvents() throws IOException {
        assertThat(new Freshness(target, PROFILE).suite().toString()).contains("| profile ", "| timeline ");
    }
}
