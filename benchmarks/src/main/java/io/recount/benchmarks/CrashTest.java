package io.recount.benchmarks;

import static io.recount.benchmarks.cli.Table.number;

import io.recount.benchmarks.cli.Options;
import io.recount.benchmarks.cli.Table;
import io.recount.benchmarks.crash.CrashRound;
import io.recount.benchmarks.crash.CrashServer;
import io.recount.benchmarks.crash.Findings;
import io.recount.benchmarks.crash.Inspection;
import io.recount.benchmarks.crash.Ledger;
import io.recount.benchmarks.crash.ServerAddress;
import io.recount.benchmarks.crash.Victim;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.graphql.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The command {@code benchmarks/crash}. */
public final class CrashTest {
    private static final Set<String> OPTIONS =
            Set.of("rounds", "writers", "customers", "batch", "seed", "command", "data", "check-each-round", "rebuild");
    private static final List<Victim> TURNS = List.of(Victim.SERVER, Victim.POSTGRES, Victim.STOPPED_SERVER);
    private static final int VIOLATED = 1;
    private static final int WRONG_CALL = 2;
    private static final int EARLIEST_KILL_MILLIS = 300;
    private static final int LATEST_KILL_MILLIS = 4_000;
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(5);

    private final Options options;
    private final Ledger ledger;
    private final List<String> problems = new ArrayList<>();
    private final Table table = new Table(
            "round",
            "killed",
            "after ms",
            "acknowledged before",
            "in all",
            "resent requests",
            "back after ms",
            "state");

    private CrashTest(Options options) {
        this.options = options;
        this.ledger = new Ledger(
                "crash" + options.number("seed", 1),
                Math.max(1, options.number("writers", 16)),
                Math.max(1, options.number("customers", 300)));
    }

    /** Runs all rounds; ends with 1 where anything acknowledged was not kept, with 2 where it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        try {
            var test = new CrashTest(Options.parse(arguments, OPTIONS));
            System.exit(test.run() ? 0 : VIOLATED);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    private boolean run() throws IOException {
        Path folder = options.has("data")
                ? Files.createDirectories(Path.of(options.text("data", "")).toAbsolutePath())
                : Files.createTempDirectory("recount-crash");
        if (Files.exists(folder.resolve("data"))) {
            throw new IllegalArgumentException("there is data of an earlier run in " + folder);
        }
        System.out.println("Data and log of the server: " + folder);
        String command = options.text("command", "./start");
        List<String> words = Files.isExecutable(Path.of(command)) ? List.of(command) : List.of(command.split(" +"));
        var address = ServerAddress.onFreePort(Files.createDirectory(folder.resolve("data")));
        try (var server = new CrashServer(words, address, folder.resolve("server.log"))) {
            server.start();
            rounds(server);
            check(server, "at the end");
            if (!server.stop()) {
                problems.add("the server or its PostgreSQL did not end within 10 s of SIGTERM");
            }
        } catch (IOException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        System.out.println();
        System.out.println(table);
        problems.forEach(System.out::println);
        System.out.println(
                problems.isEmpty() ? "PASSED: nothing acknowledged was lost, nothing is there twice." : "FAILED");
        return problems.isEmpty();
    }

    private void rounds(CrashServer server) throws IOException {
        int seed = options.number("seed", 1);
        var random = new SplittableRandom(seed);
        for (int i = 1; i <= options.number("rounds", 20); i++) {
            Victim victim = TURNS.get((i - 1) % TURNS.size());
            var killAfter = Duration.ofMillis(random.nextInt(EARLIEST_KILL_MILLIS, LATEST_KILL_MILLIS));
            int batch = Math.max(1, options.number("batch", 10));
            CrashRound round = round(server, victim, batch, killAfter, seed * 1_000L + i);
            problems.addAll(round.problems());
            boolean right =
                    round.problems().isEmpty() && (!options.has("check-each-round") || check(server, "in round " + i));
            table.add(List.of(
                    number(i),
                    victim.name(),
                    number(round.killedAfter().toMillis()),
                    number(round.acknowledgedBefore()),
                    number(round.acknowledged()),
                    number(round.resent()),
                    number(round.backAfter().toMillis()),
                    right ? "ok" : "WRONG"));
            System.out.println("round " + i + ": " + victim + " ended, back after "
                    + round.backAfter().toMillis() + " ms, " + (right ? "ok" : "WRONG"));
            if (!right) {
                return;
            }
        }
    }

    private CrashRound round(CrashServer server, Victim victim, int batch, Duration killAfter, long seed)
            throws IOException {
        return options.has("rebuild")
                ? CrashRound.runWhileRebuilding(server, ledger, victim, batch, killAfter, seed)
                : CrashRound.run(server, ledger, victim, batch, killAfter, seed);
    }

    private boolean viewsEqualTheirEvents(CrashServer server, String when) throws IOException {
        try (var views = new Views(server.address().endpoint(), server.address().adminKey())) {
            List<String> wrong = views.check(LONGEST_CATCH_UP);
            wrong.forEach(view -> problems.add(when + ", not as its events make it: " + view));
            System.out.println(when + ": " + (wrong.isEmpty() ? "every view equals its events" : wrong));
            return wrong.isEmpty();
        }
    }

    private boolean check(CrashServer server, String when) throws IOException {
        if (options.has("rebuild") && !viewsEqualTheirEvents(server, when)) {
            return false;
        }
        try (var readings =
                new Readings(server.address().endpoint(), server.address().adminKey())) {
            if (!readings.caughtUp(LONGEST_CATCH_UP)) {
                problems.add("the processors did not catch up " + when + ": " + readings.lag());
            }
            Findings findings = new Inspection(ledger).inspect(readings);
            System.out.println(when + ": " + findings);
            if (!findings.clean()) {
                problems.add(when + ": " + findings);
            }
            return findings.clean();
        }
    }
}
