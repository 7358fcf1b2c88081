package io.recount.benchmarks.crash;

import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.HttpConnection;
import io.recount.benchmarks.http.HttpReply;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One client that resends the same request until it is acknowledged, as SDKs do. */
final class Writer implements Runnable {
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(30);
    private static final long BEFORE_RESENDING = Duration.ofMillis(50).toNanos();
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final int number;
    private final int batch;
    private final Endpoint endpoint;
    private final HttpRequests requests;
    private final Ledger ledger;
    private final Progress progress;
    private final SplittableRandom random;

    Writer(int number, int batch, Endpoint endpoint, String writeKey, Ledger ledger, Progress progress, long seed) {
        this.number = number;
        this.batch = batch;
        this.endpoint = endpoint;
        this.requests = HttpRequests.withWriteKey(endpoint, writeKey);
        this.ledger = ledger;
        this.progress = progress;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void run() {
        try (var connection = new HttpConnection(endpoint, REPLY_TIMEOUT)) {
            while (progress.goesOn()) {
                List<Message> messages = new ArrayList<>();
                for (int i = 0; i < batch; i++) {
                    messages.add(ledger.next(number, random.nextInt(ledger.customers())));
                }
                if (!delivered(connection, request(messages))) {
                    return;
                }
                messages.forEach(ledger::acknowledge);
                progress.acknowledged(messages.size());
            }
        } catch (IOException e) {
            progress.failed("writer " + number + ": " + e);
        }
    }

    private byte[] request(List<Message> messages) {
        String time = progress.time();
        return requests.post(
                "/v1/batch",
                messages.stream()
                        .map(message -> message.json(ledger.run(), time))
                        .collect(Collectors.joining(",", "{\"batch\":[", "]}")));
    }

    private boolean delivered(HttpConnection connection, byte[] request) {
        while (progress.mayResend()) {
            long sentAt = System.nanoTime();
            try {
                HttpReply reply = connection.send(request);
                if (reply.status() == OK) {
                    progress.answered(sentAt);
                    return true;
                }
                if (reply.status() != TOO_MANY && reply.status() < SERVER_ERRORS) {
                    progress.failed("writer " + number + " was answered " + reply.status() + " " + reply.body());
                    return false;
                }
            } catch (IOException e) {
                // Not known whether the server took it, so it is sent again under the same ids.
            }
            progress.resent();
            LockSupport.parkNanos(BEFORE_RESENDING);
        }
        progress.failed("writer " + number + " gave up on a request that was never acknowledged");
        return false;
    }
}
