package io.recount.benchmarks;

import io.recount.benchmarks.cli.Options;
import io.recount.benchmarks.crash.CrashServer;
import io.recount.benchmarks.crash.ServerAddress;
import io.recount.benchmarks.crash.Victim;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.imports.Importer;
import io.recount.benchmarks.imports.NumberedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The command {@code benchmarks/imports}. */
public final class ImportTest {
    private static final Set<String> OPTIONS = Set.of("rounds", "lines", "customers", "seed", "command");
    private static final int VIOLATED = 1;
    private static final int WRONG_CALL = 2;
    private static final int EVENT_BYTES = 520;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);

    private final int rounds;
    private final SplittableRandom random;
    private final List<String> command;
    private final Path folder;
    private final ServerAddress address;
    private final NumberedFile file;

    private ImportTest(Options options) throws IOException {
        this.rounds = options.number("rounds", 10);
        this.random = new SplittableRandom(options.number("seed", 1));
        this.command = List.of(options.text("command", "./start"));
        this.folder = Files.createTempDirectory("recount-imports");
        this.address = ServerAddress.onFreePort(Files.createDirectory(folder.resolve("data")));
        this.file = NumberedFile.write(
                folder.resolve("calls.ndjson"),
                options.number("lines", 200_000),
                options.number("customers", 1_000),
                EVENT_BYTES);
    }

    /** Runs all rounds; ends with 1 where not every line is there exactly once, with 2 where it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(new ImportTest(Options.parse(arguments, OPTIONS)).run() ? 0 : VIOLATED);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    private boolean run() throws IOException {
        System.out.println("Data, file and logs: " + folder);
        try (var server = new CrashServer(command, address, folder.resolve("server.log"))) {
            server.start();
            for (int round = 1; round <= rounds; round++) {
                interrupt(server, round);
            }
            var last = importer();
            boolean ended = last.endsWithin(LONGEST_IMPORT) && last.exitCode() == 0;
            System.out.println(ended ? "The last import ended with 0." : "The last import did not end with 0: FAILED");
            var problems = ended ? problems() : List.of("not finished");
            problems.stream().limit(20).forEach(System.out::println);
            System.out.println(problems.isEmpty() ? "PASSED: every line is there once, in order." : "FAILED");
            return problems.isEmpty();
        }
    }

    /** Kills the importer; in every third round first the server, which comes back, and some time later the importer. */
    private void interrupt(CrashServer server, int round) throws IOException {
        var progress = progress();
        var importer = importer();
        // An importer that finds no server becomes one itself; so it must have found this one before that is killed.
        boolean early = importer.endsWithin(moment());
        while (!early && progress().equals(progress)) {
            early = importer.endsWithin(BETWEEN_LOOKS);
        }
        if (!early && round % 3 == 0) {
            server.kill(Victim.SERVER);
            server.start();
            early = importer.endsWithin(moment());
        }
        importer.kill();
        System.out.println("round " + round + ": " + (round % 3 == 0 ? "server and importer" : "importer") + " killed"
                + (early ? ", but it had ended already" : ""));
    }

    /** When an importer last noted how far it is; empty where none did. */
    private String progress() throws IOException {
        var notes = address.data().resolve("run").resolve("imports");
        if (!Files.isDirectory(notes)) {
            return "";
        }
        try (var files = Files.list(notes)) {
            var note = files.filter(path -> path.toString().endsWith(".json")).findFirst();
            return note.isEmpty() ? "" : Files.getLastModifiedTime(note.get()).toString();
        }
    }

    private Importer importer() throws IOException {
        return Importer.start(command, address, file.path(), folder.resolve("import.log"));
    }

    private Duration moment() {
        return Duration.ofMillis(random.nextInt(1_200, 4_000));
    }

    private List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        var customers = new ArrayList<String>();
        try (var readings = new Readings(address.endpoint(), address.adminKey())) {
            if (!readings.caughtUp(LONGEST_IMPORT)) {
                return List.of("the views did not catch up: " + readings.lag());
            }
            readings.customers(Integer.MAX_VALUE, customer -> customers.add(customer.customerId()));
            long lines = 0;
            for (var customer : customers) {
                var messageIds = readings.timeline(customer);
                lines += messageIds.size();
                if (!file.isAllOfOneCustomer(messageIds)) {
                    problems.add(customer + " has other lines, or others in between: " + messageIds.size());
                }
            }
            System.out.println(customers.size() + " customers with " + lines + " lines, of " + file.customers()
                    + " with " + file.lines());
            if (lines != file.lines() || customers.size() != file.customers()) {
                problems.add("the totals differ");
            }
        }
        return problems;
    }
}
