package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.command.Console;
import io.recount.config.command.imports.ImportCommand;
import io.recount.config.start.Lifetime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    private static final String MAPPING = """
            format: {type: csv}
            messages:
              - type: track
                event: {const: Order Completed}
                userId: /user
                timestamp: {pointer: /day, as: {type: time, pattern: yyyyMMdd}}
                properties:
                  total: {pointer: /total, as: number, required: true}
            """;
    private static final String TOTALS = "timeline(first: 50) { edges { node { occurredAt data source } } }";

    private final RunningServer recount = RunningServer.shared();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void everyLineCountsOnceHoweverOftenTheFileIsImported() {
        var file = write("orders.csv", "user,day,total\nimp-1,20250102,1.10\nimp-1,20250102,1.10\nimp-2,20250103,7\n");
        var mapping = write("orders.yaml", MAPPING);

        int first = run(file, "--mapping", mapping, "--source", "shop");
        assertThat(out()).containsPattern("accepted +3").containsPattern("duplicate +0");
        int second = run(file, "--mapping", mapping, "--source", "shop");
        assertThat(out()).containsPattern("accepted +0").containsPattern("duplicate +3");

        assertThat(List.of(first, second)).containsOnly(ImportCommand.DONE);
        var customer = recount.customer(
                "imp-1", TOTALS, it -> it.get("timeline").get("edges").size() == 2);
        assertThat(customer.toString()).contains("2025-01-02T00:00:00", "\"shop\"");
        assertThat(recount.query("{ source(slug: \"shop\") { kind } }").toString())
                .contains("\"FILE\"");
    }

    @Test
    void damagedLinesWaitInQuarantineWithTheirPlace() {
        var file = write("damaged.csv", "user,day,total\nimp-3,20250102,x\nimp-3,2025,1\nimp-3\nimp-3,20250102,5\n");
        var mapping = write("damaged.yaml", MAPPING);

        int code = run(file, "--mapping", mapping);

        assertThat(code).isEqualTo(ImportCommand.QUARANTINED);
        assertThat(out()).containsPattern("accepted +1").containsPattern("quarantined +3");
        assertThat(err.toString(UTF_8)).contains("damaged.csv:2:16: ", "damaged.csv:3:7: ", "damaged.csv:4:6: ");
        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM quarantine WHERE detail LIKE ?",
                        "%(damaged.csv, line 4, column 6)"))
                .isOne();
    }

    @Test
    void aDryRunShowsEventsAndEveryErrorAndSendsNothing() {
        var file = write("dry.csv", "user,day,total\nimp-4,20250102,1\n,20250102,1\nimp-4,20250102,x\n");

        int code = run(file, "--mapping", write("dry.yaml", MAPPING), "--dry-run");

        assertThat(code).isEqualTo(ImportCommand.QUARANTINED);
        assertThat(out()).contains("\"userId\":\"imp-4\"", "nothing was sent");
        assertThat(err.toString(UTF_8)).contains("dry.csv:3: ", "identity-missing", "dry.csv:4:16: ");
        assertThat(recount.query("{ customer(by: {identifier: {type: \"userId\", value: \"imp-4\"}}) { id } }")
                        .get("customer")
                        .isNull())
                .isTrue();
    }

    @Test
    void callsOfTheTrackingApiNeedNoMapping() {
        var file = write("calls.ndjson", """
                {"type":"track","event":"Tried","userId":"imp-5"}
                broken
                {"type":"track","event":"Tried","userId":"imp-5","messageId":"imp-5-1"}
                """);

        assertThat(run(file)).isEqualTo(ImportCommand.QUARANTINED);
        assertThat(out()).containsPattern("accepted +2");
        assertThat(err.toString(UTF_8)).contains("calls.ndjson:2:1: The line is not valid JSON. [json-invalid]");
    }

    @Test
    void wrongCallsSayWhatIsWrong() {
        var csv = write("plain.csv", "a,b\n1,2\n");
        var mapping = write("wrong.yaml", "format: {type: csv}\nmessages:\n  - type: trak\n");

        assertThat(List.of(
                        run(),
                        run(csv),
                        run("nowhere.csv"),
                        run(csv, "--sorce", "x"),
                        run(csv, "--source", "A B"),
                        run(csv, "--mapping", mapping)))
                .containsOnly(ImportCommand.WRONG_CALL);
        assertThat(err.toString(UTF_8))
                .contains("wrong.yaml:3: /messages/0/type", "--mapping must say", "no option --sorce");
        assertThat(run("--help")).isEqualTo(ImportCommand.DONE);
        assertThat(out()).contains("Exit codes");
    }

    @Test
    void damagedGzipIsRefusedAsAWholeAndNamed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{}\n".repeat(1_000).getBytes(UTF_8));
        }
        var cut = folder.resolve("cut.ndjson.gz");
        Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() - 9));

        assertThat(List.of(run(cut.toString()), run(cut.toString(), "--dry-run")))
                .containsOnly(ImportCommand.WRONG_CALL);
        assertThat(err.toString(UTF_8).lines())
                .hasSize(2)
                .containsOnly(cut + " is damaged gzip: it cannot be unpacked to its end.");
    }

    private int run(String... arguments) {
        out.reset();
        var console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        return new ImportCommand(console, Map.of("RECOUNT_DATA", recount.data().toString()), new Lifetime())
                .run(List.of(arguments));
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
