package io.recount.benchmarks.suite;

import io.recount.benchmarks.event.WireClock;
import io.recount.benchmarks.graphql.GraphQl;
import io.recount.benchmarks.graphql.Questions;
import io.recount.benchmarks.http.HttpConnection;
import io.recount.benchmarks.http.HttpRequests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/** Sends single events and looks for each until it can be read. */
final class MarkedEvents implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long BETWEEN_POLLS = Duration.ofMillis(1).toNanos();

    private final HttpRequests http;
    private final HttpConnection writer;
    private final GraphQl reader;
    private final Histogram inProfile = new Histogram(3);
    private final Histogram inTimeline = new Histogram(3);
    private int unseen;

    MarkedEvents(Target target) {
        this.http = HttpRequests.withWriteKey(target.endpoint(), target.writeKey());
        this.writer = new HttpConnection(target.endpoint(), PATIENCE);
        this.reader = new GraphQl(target.endpoint(), target.demandedAdminKey());
    }

    /** Microseconds from the acknowledgement to the first profile that has seen the event. */
    Histogram inProfile() {
        return inProfile;
    }

    /** Microseconds from the acknowledgement to the first timeline that holds the event. */
    Histogram inTimeline() {
        return inTimeline;
    }

    /** Events that were not to be read in time. */
    int unseen() {
        return unseen;
    }

    /** Forgets what was measured so far. */
    void startCounting() {
        inProfile.reset();
        inTimeline.reset();
        unseen = 0;
    }

    void mark(String user) throws IOException {
        String id = UUID.randomUUID().toString();
        String time = WireClock.text(Instant.now());
        int status = writer.send(http.post(
                        "/v1/track",
                        "{\"messageId\":\"" + id + "\",\"userId\":\"" + user + "\",\"timestamp\":\"" + time
                                + "\",\"event\":\"Feature Used\",\"properties\":{\"feature\":\"freshness\"}}"))
                .status();
        if (status != 200) {
            throw new IOException("a marked event was answered with " + status);
        }
        long accepted = System.nanoTime();
        long profileAfter = 0;
        long timelineAfter = 0;
        while ((profileAfter == 0 || timelineAfter == 0) && System.nanoTime() - accepted < PATIENCE.toNanos()) {
            JsonNode customer =
                    reader.ask(Questions.NEWEST_OF_USER, Map.of("value", user)).path("customer");
            long after = (System.nanoTime() - accepted) / 1_000;
            profileAfter = profileAfter == 0 && seenSince(customer, time) ? after : profileAfter;
            timelineAfter = timelineAfter == 0 && customer.toString().contains(id) ? after : timelineAfter;
            LockSupport.parkNanos(BETWEEN_POLLS);
        }
        if (profileAfter == 0 || timelineAfter == 0) {
            unseen++;
            return;
        }
        inProfile.recordValue(profileAfter);
        inTimeline.recordValue(timelineAfter);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        reader.close();
    }

    private static boolean seenSince(JsonNode customer, String time) {
        String lastSeen = customer.path("lastSeen").asString("");
        return !lastSeen.isEmpty() && !Instant.parse(lastSeen).isBefore(Instant.parse(time));
    }
}
