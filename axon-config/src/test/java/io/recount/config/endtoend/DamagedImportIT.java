package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedImportIT {
    private static final int LINES = 10_000;
    private static final String SOURCE = "damaged";

    private final RunningServer recount = RunningServer.shared();

    @TempDir
    Path folder;

    @Test
    void everyOneOfTenThousandDamagedLinesIsAccountedFor() throws IOException {
        var file = folder.resolve("damaged.ndjson");
        Files.write(file, damagedLines());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);

        int code = new ImportCommand(
                        console, Map.of("RECOUNT_DATA", recount.data().toString()), new Lifetime())
                .run(List.of(file.toString(), "--source", SOURCE));

        var summary = out.toString(UTF_8);
        long accepted = number(summary, "accepted");
        long duplicate = number(summary, "duplicate");
        long quarantined = number(summary, "quarantined");
        assertThat(code).isEqualTo(ImportCommand.QUARANTINED);
        assertThat(number(summary, "read")).isEqualTo(LINES);
        assertThat(accepted + duplicate + quarantined).isEqualTo(LINES);
        assertThat(List.of(accepted, quarantined)).allMatch(count -> count > LINES / 10);
        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM events WHERE type = 'customer.interaction-recorded' AND clear LIKE ?",
                        "%\"source\":\"" + SOURCE + "\"%"))
                .isEqualTo(accepted);
        assertThat(Stores.count(recount, "SELECT count(*) FROM quarantine WHERE source = ?", SOURCE))
                .isEqualTo(quarantined);
        assertThat(err.toString(UTF_8).lines().limit(10)).allMatch(line -> line.contains("damaged.ndjson:"));
    }

    /** Calls of the tracking API, each with up to three of its bytes changed, taken out or put in. */
    private static byte[] damagedLines() {
        var random = new Random(1);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            var line = "{\"type\":\"track\",\"event\":\"Hurt\",\"userId\":\"hurt-" + i % 50 + "\",\"messageId\":\"h-"
                    + i + "\",\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"properties\":{\"n\":" + i
                    + ",\"t\":\"ä€\"}}";
            bytes.writeBytes(damaged(line.getBytes(UTF_8), random));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static byte[] damaged(byte[] line, Random random) {
        var damaged = new StringBuilder(new String(line, ISO_8859_1));
        for (int left = random.nextInt(4); left > 0 && damaged.length() > 1; left--) {
            int at = random.nextInt(damaged.length());
            char other =
                    (char) (random.nextInt(4) == 0 ? random.nextInt(256) : "\"{}[]:,\\0x".charAt(random.nextInt(10)));
            char put = other == '\n' || other == '\r' ? ' ' : other;
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, put);
                case 2 -> damaged.setLength(Math.max(1, at));
                default -> damaged.setCharAt(at, put);
            }
        }
        return damaged.toString().getBytes(ISO_8859_1);
    }

    private static long number(String summary, String name) {
        var line =
                Pattern.compile("^  " + name + " +([0-9,]+)", Pattern.MULTILINE).matcher(summary);
        assertThat(line.find()).as(summary).isTrue();
        return Long.parseLong(line.group(1).replace(",", ""));
    }
}
