package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.RECEIVED;
import static io.recount.ingestion.message.MessageFixtures.batch;
import static io.recount.ingestion.message.MessageFixtures.refusal;
import static io.recount.ingestion.message.MessageFixtures.taken;
import static io.recount.ingestion.message.MessageFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.Provenance;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    @Test
    void theSendersClockIsCorrectedBySendingTime() {
        assertThat(when("\"originalTimestamp\":\"2020-01-01T00:00:00.000Z\",\"sentAt\":\"2020-01-01T00:00:10.000Z\",")
                        .occurredAt())
                .isEqualTo(RECEIVED.minusSeconds(10));
    }

    @Test
    void theCorrectedTimeCountsBeforeTheTimestamp() {
        assertThat(when("\"originalTimestamp\":\"2020-01-01T00:00:00Z\",\"sentAt\":\"2020-01-01T00:00:01Z\","
                                + "\"timestamp\":\"2021-01-01T00:00:00Z\",")
                        .occurredAt())
                .isEqualTo(RECEIVED.minusSeconds(1));
    }

    @Test
    void theTimestampCountsWhereNothingCanBeCorrected() {
        assertThat(when("\"timestamp\":\"2021-01-01T00:00:00Z\",\"sentAt\":\"2021-01-02T00:00:00Z\",")
                        .occurredAt())
                .isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
    }

    @Test
    void withoutAnyTimeItHappenedOnArrival() {
        assertThat(when("").occurredAt()).isEqualTo(RECEIVED);
        assertThat(when("\"timestamp\":null,").occurredAt()).isEqualTo(RECEIVED);
    }

    @Test
    void theBatchsSentAtServesMessagesWithoutTheirOwn() {
        var understood = batch("{\"batch\":["
                + track("\"originalTimestamp\":\"2020-01-01T00:00:00Z\",") + ","
                + track("\"originalTimestamp\":\"2020-01-01T00:00:00Z\",\"sentAt\":\"2020-01-01T00:00:05Z\",")
                + "],\"sentAt\":\"2020-01-01T00:01:00Z\"}");

        assertThat(understood.messages())
                .extracting(message -> message.provenance().occurredAt())
                .containsExactly(RECEIVED.minusSeconds(60), RECEIVED.minusSeconds(5));
    }

    @Test
    void anUnreadableSentAtOfTheBatchHurtsOnlyThoseWhoNeedIt() {
        var understood = batch("{\"sentAt\":\"soon\",\"batch\":["
                + track("\"originalTimestamp\":\"2020-01-01T00:00:00Z\",") + "," + track("") + "]}");

        assertThat(understood.messages()).hasSize(1);
        assertThat(understood.rejected().getFirst().path()).isEqualTo("/sentAt");
    }

    @Test
    void moreThanFiveMinutesAheadIsClampedAndTheClaimKept() {
        var claim = RECEIVED.plus(Duration.ofMinutes(5)).plusMillis(1);

        assertThat(when("\"timestamp\":\"" + claim + "\",")).isEqualTo(provenance(RECEIVED, claim));
    }

    @Test
    void fiveMinutesAheadAreBelieved() {
        var claim = RECEIVED.plus(Duration.ofMinutes(5));

        assertThat(when("\"timestamp\":\"" + claim + "\",")).isEqualTo(provenance(claim, null));
    }

    @Test
    void aCorrectedTimeIsClampedToo() {
        var provenance = when("\"originalTimestamp\":\"2020-01-01T01:00:00Z\",\"sentAt\":\"2020-01-01T00:00:00Z\",");

        assertThat(provenance).isEqualTo(provenance(RECEIVED, RECEIVED.plus(Duration.ofHours(1))));
    }

    @Test
    void timesKeepMilliseconds() {
        assertThat(when("\"timestamp\":\"2021-01-01T00:00:00.123999Z\",").occurredAt())
                .isEqualTo(Instant.parse("2021-01-01T00:00:00.123Z"));
    }

    @Test
    void everyTimeMustBeReadable() {
        assertThat(refusal(track("\"timestamp\":\"soon\","))).isEqualTo("timestamp-invalid /timestamp");
        assertThat(refusal(track("\"sentAt\":{},"))).isEqualTo("timestamp-invalid /sentAt");
        assertThat(refusal(track("\"originalTimestamp\":\"\","))).isEqualTo("timestamp-invalid /originalTimestamp");
    }

    @Test
    void aCorrectionToBeforeYearOneIsRefused() {
        assertThat(refusal(track("\"originalTimestamp\":\"2020-01-01\",\"sentAt\":\"9999-01-01\",")))
                .isEqualTo("timestamp-invalid /originalTimestamp");
    }

    private static Provenance when(String timeFields) {
        return taken(track(timeFields)).provenance();
    }

    private static Provenance provenance(Instant occurredAt, @Nullable Instant claimedAt) {
        return new Provenance(MessageFixtures.SOURCE, "m", occurredAt, claimedAt);
    }
}
