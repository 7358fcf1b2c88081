package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.ingestion.intake.Fate;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.TrackingLimits;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiptIT {
    private static final String NEW = "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"r1\",\"messageId\":\"r1-1\"}";
    private static final String BAD = "{\"type\":\"track\",\"userId\":\"r1\",\"messageId\":\"r1-2\"}";
    private static final String OTHERS = "{\"type\":\"identify\",\"userId\":\"r2\",\"anonymousId\":\"r2-cookie\"}";
    private static final String CONFLICT =
            "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"r1\",\"anonymousId\":\"r2-cookie\",\"messageId\":\"r1-3\"}";
    private static final String ALIAS =
            "{\"type\":\"alias\",\"userId\":\"r1\",\"previousId\":\"r1-before\",\"messageId\":\"r1-4\"}";

    private final RunningServer recount = RunningServer.shared();

    @Test
    void everyMessageLearnsItsFate() {
        assertThat(submit(NEW, NEW, OTHERS, CONFLICT, ALIAS, ALIAS, BAD).fates())
                .satisfiesExactly(
                        fate -> assertThat(fate).isEqualTo(Fate.Taken.RECORDED),
                        fate -> assertThat(fate).isEqualTo(Fate.Taken.DUPLICATE),
                        fate -> assertThat(fate).isEqualTo(Fate.Taken.RECORDED),
                        fate -> assertThat(reason(fate)).isEqualTo("identity-conflict"),
                        fate -> assertThat(fate).isEqualTo(Fate.Taken.RECORDED),
                        fate -> assertThat(fate).isEqualTo(Fate.Taken.DUPLICATE),
                        fate -> assertThat(reason(fate)).isEqualTo("event-missing"));
    }

    @Test
    void theSameMessageOfTwoSourcesIsTwoFacts() {
        var message = "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"r4\",\"messageId\":\"r4-1\"}";

        assertThat(submitAs("web", message).fates()).containsExactly(Fate.Taken.RECORDED);
        assertThat(submitAs("shop", message).fates()).containsExactly(Fate.Taken.RECORDED);
        assertThat(submitAs("shop", message).fates()).containsExactly(Fate.Taken.DUPLICATE);
    }

    @Test
    void aRetryThatComesAfterLaterBatchesChangesNothing() {
        var first = new String[] {message("r5", 1), message("r5", 2)};
        submit(first);
        for (int i = 3; i < 30; i++) {
            submit(message("r5", i));
        }

        assertThat(submit(first).fates()).containsExactly(Fate.Taken.DUPLICATE, Fate.Taken.DUPLICATE);
    }

    @Test
    void aRepairedMessageIsRecordedOnceWhenItFirstHappened() {
        submit(BAD.replace("r1", "r6"));
        var repaired =
                BAD.replace("r1", "r6").replace("{", "{\"event\":\"A\",\"receivedAt\":\"2026-03-01T00:00:00Z\",");

        assertThat(submit(repaired).fates()).containsExactly(Fate.Taken.RECORDED);
        assertThat(submit(repaired).fates()).containsExactly(Fate.Taken.DUPLICATE);
        var entry = recount.customer(
                "r6",
                "timeline(first: 5) { edges { node { occurredAt } } }",
                it -> it.get("timeline").get("edges").size() == 1);
        assertThat(entry.toString()).contains("\"occurredAt\":\"2026-03-01T00:00:00Z\"");
    }

    @Test
    void thePositionCoversTheRequest() {
        long before = submit("{\"type\":\"track\",\"event\":\"A\",\"userId\":\"r3\",\"messageId\":\"r3-1\"}")
                .position();
        long after = submit("{\"type\":\"track\",\"event\":\"B\",\"userId\":\"r3\",\"messageId\":\"r3-2\"}")
                .position();

        assertThat(Stores.count(
                        recount,
                        "SELECT count(*) FROM events WHERE type = 'customer.interaction-recorded' AND position = ?",
                        before))
                .isOne();
        assertThat(after).isGreaterThan(before);
    }

    private static String message(String user, int number) {
        return "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"" + user + "\",\"messageId\":\"" + user + "-" + number
                + "\"}";
    }

    private Receipt submit(String... messages) {
        return submitAs("web", messages);
    }

    private Receipt submitAs(String source, String... messages) {
        var body = "{\"batch\":[" + String.join(",", messages) + "]}";
        var understood = new BodyParser(TrackingLimits.defaults())
                .batch(body.getBytes(UTF_8))
                .understand(source, Instant.parse("2026-03-04T05:06:07Z"));
        return recount.server()
                .intake()
                .submit(understood.messages(), understood.rejected())
                .join();
    }

    private static String reason(Fate fate) {
        return ((Fate.Quarantined) fate).reason();
    }
}
