package io.recount.benchmarks;

import static io.recount.benchmarks.cli.Table.number;

import io.recount.benchmarks.cli.Options;
import io.recount.benchmarks.cli.Table;
import io.recount.benchmarks.crash.CrashServer;
import io.recount.benchmarks.crash.ServerAddress;
import io.recount.benchmarks.graphql.Readings;
import io.recount.benchmarks.http.HttpConnection;
import io.recount.benchmarks.http.HttpReply;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The command {@code benchmarks/cold}. */
public final class ColdStart {
    private static final Set<String> OPTIONS = Set.of("interactions", "rounds", "command", "warmup");
    private static final int BATCH = 1_000;
    private static final int WRONG_CALL = 2;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Table table = new Table("round", "first message to", "ms", "then to", "ms", "then again to it", "ms");
    private int messages;

    private ColdStart(Options options) {
        this.options = options;
    }

    /** Runs all rounds; ends with 2 where it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        try {
            new ColdStart(Options.parse(arguments, OPTIONS)).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("recount-cold");
        System.out.println("Data and log of the server: " + folder);
        var address = ServerAddress.onFreePort(Files.createDirectory(folder.resolve("data")));
        var command = List.of(options.text("command", "./start"));
        try (var server = new CrashServer(command, address, folder.resolve("server.log"))) {
            server.start();
            prepare(address);
            for (int round = 1; round <= options.number("rounds", 6); round++) {
                if (!server.stop()) {
                    throw new IOException("the server did not end within 10 s of SIGTERM");
                }
                server.start();
                measure(address, round);
            }
        }
        System.out.println(table);
    }

    /** Two customers, one with a long history, one with a short one. */
    private void prepare(ServerAddress address) throws IOException {
        int left = options.number("interactions", 100_000);
        try (var connection = new HttpConnection(address.endpoint(), Duration.ofSeconds(60));
                var readings = new Readings(address.endpoint(), address.adminKey())) {
            var requests = HttpRequests.withWriteKey(address.endpoint(), address.writeKey());
            send(connection, requests, "short", 1);
            for (; left > 0; left -= BATCH) {
                send(connection, requests, "long", Math.min(left, BATCH));
            }
            if (!readings.caughtUp(PATIENCE)) {
                throw new IOException("the views did not catch up: " + readings.lag());
            }
        }
    }

    private void measure(ServerAddress address, int round) throws IOException {
        var first = round % 2 == 1 ? "long" : "short";
        var second = round % 2 == 1 ? "short" : "long";
        try (var connection = new HttpConnection(address.endpoint(), Duration.ofSeconds(60))) {
            var requests = HttpRequests.withWriteKey(address.endpoint(), address.writeKey());
            for (int left = options.number("warmup", 0); left > 0; left -= BATCH) {
                send(connection, requests, "warm", Math.min(left, BATCH));
            }
            table.add(List.of(
                    number(round),
                    first,
                    number(send(connection, requests, first, 1), 1),
                    second,
                    number(send(connection, requests, second, 1), 1),
                    "long",
                    number(send(connection, requests, "long", 1), 1)));
        }
    }

    /** Milliseconds from sending to the acknowledgement. */
    private double send(HttpConnection connection, HttpRequests requests, String user, int count) throws IOException {
        var batch = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < count; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"track\",\"event\":\"Feature Used\",\"userId\":\"")
                    .append(user)
                    .append("\",\"messageId\":\"cold-")
                    .append(messages++)
                    .append("\",\"properties\":{\"feature\":\"export\",\"format\":\"pdf\",\"pages\":12}}");
        }
        byte[] request = requests.post("/v1/batch", batch.append("]}").toString());
        long start = System.nanoTime();
        HttpReply reply = connection.send(request);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (reply.status() != 200) {
            throw new IOException("the server answered " + reply.status() + ": " + reply.body());
        }
        return millis;
    }
}
