package io.recount.benchmarks;

import io.recount.benchmarks.cli.Options;
import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.machine.Meter;
import io.recount.benchmarks.machine.Proc;
import io.recount.benchmarks.machine.ServerProcesses;
import io.recount.benchmarks.suite.Freshness;
import io.recount.benchmarks.suite.Ingest;
import io.recount.benchmarks.suite.Listing;
import io.recount.benchmarks.suite.Live;
import io.recount.benchmarks.suite.Profile;
import io.recount.benchmarks.suite.Reading;
import io.recount.benchmarks.suite.Rows;
import io.recount.benchmarks.suite.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The command {@code benchmarks/load}. */
public final class Load {
    private static final Set<String> OPTIONS = Set.of(
            "url",
            "write-key",
            "admin-key",
            "suite",
            "batch",
            "connections",
            "seconds",
            "warmup",
            "rate",
            "customers",
            "zipf",
            "event-bytes",
            "seed",
            "server-pid",
            "prefill",
            "open");
    private static final int WRONG_CALL = 2;

    private final Options options;
    private final Target target;
    private final Profile profile;

    private Load(Options options, Map<String, String> environment) {
        this.options = options;
        var endpoint = Endpoint.of(options.text("url", "http://127.0.0.1:8080"));
        String writeKey = options.text("write-key", environment.getOrDefault("RECOUNT_WRITE_KEY", ""));
        String adminKey = options.text("admin-key", environment.getOrDefault("RECOUNT_ADMIN_KEY", ""));
        if (writeKey.isEmpty()) {
            throw new IllegalArgumentException("give --write-key or set RECOUNT_WRITE_KEY");
        }
        this.target = new Target(
                endpoint, writeKey, Optional.of(adminKey).filter(key -> !key.isEmpty()), meter(options, endpoint));
        this.profile = new Profile(
                Math.max(1, options.number("customers", 20_000)),
                options.has("zipf"),
                options.number("event-bytes", 520),
                options.number("seed", 1),
                Duration.ofSeconds(options.number("warmup", 10)),
                Duration.ofSeconds(options.number("seconds", 20)));
    }

    /** Runs the measurements and prints the tables; ends with 2 where it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        try {
            new Load(Options.parse(arguments, OPTIONS), System.getenv()).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    private void run() throws IOException {
        target.demandServer();
        System.out.println("Measuring " + target.endpoint() + ": "
                + target.meter().map(Meter::subject).orElse("no process found, so no CPU time and memory"));
        var ingest = new Ingest(target, profile);
        if (options.number("prefill", 0) > 0) {
            ingest.prefill(options.number("prefill", 0));
        }
        var rows = new Rows();
        String suite = options.text("suite", options.has("prefill") ? "none" : "one");
        switch (suite) {
            case "none" -> {
                return;
            }
            case "one" -> one(ingest, rows);
            case "ingest" -> ingest.suite(rows);
            case "read" -> new Reading(target, profile).suite(rows);
            case "list" -> new Listing(target, profile).suite(rows);
            case "freshness" -> {
                System.out.println(new Freshness(target, profile).suite());
                return;
            }
            case "live" -> {
                System.out.println(new Live(target, profile, options.number("open", 1_000)).suite());
                return;
            }
            default ->
                throw new IllegalArgumentException("--suite takes ingest, read, list, freshness or live, not " + suite);
        }
        System.out.println();
        System.out.println(rows);
    }

    private void one(Ingest ingest, Rows rows) throws IOException {
        int batch = Math.max(1, options.number("batch", 100));
        int connections = Math.max(1, options.number("connections", 16));
        if (options.has("rate")) {
            ingest.open(rows, batch, connections, Math.max(1, options.number("rate", 0)));
        } else {
            ingest.closed(rows, batch, connections);
        }
    }

    private static Optional<Meter> meter(Options options, Endpoint endpoint) {
        var proc = Proc.ofThisMachine();
        OptionalLong pid = options.text("server-pid", "auto").equals("auto")
                ? new ServerProcesses(proc).listening(endpoint.port())
                : OptionalLong.of(options.number("server-pid", 0));
        return pid.isPresent() ? Optional.of(new Meter(proc, pid.getAsLong())) : Optional.empty();
    }
}
