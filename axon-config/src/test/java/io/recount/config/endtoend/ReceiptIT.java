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

    private Receipt submit(String... messages) {
        var body = "{\"batch\":[" + String.join(",", messages) + "]}";
        var understood = new BodyParser(TrackingLimits.defaults())
                .batch(body.getBytes(UTF_8))
                .understand("web", Instant.parse("2026-03-04T05:06:07Z"));
        return recount.server()
                .intake()
                .submit(understood.messages(), understood.rejected())
                .join();
    }

    private static String reason(Fate fate) {
        return ((Fate.Quarantined) fate).reason();
    }
}
