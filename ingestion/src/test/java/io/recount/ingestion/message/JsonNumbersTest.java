package io.recount.ingestion.message;

import static io.recount.ingestion.message.MessageFixtures.refusal;
import static io.recount.ingestion.message.MessageFixtures.taken;
import static io.recount.ingestion.message.MessageFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {
    @Test
    void moneyStaysExact() {
        assertThat(read("19.99")).isEqualTo(new BigDecimal("19.99"));
        assertThat(read("0.10")).isEqualTo(new BigDecimal("0.10"));
        assertThat(read("1234567890123456.78")).isEqualTo(new BigDecimal("1234567890123456.78"));
    }

    @Test
    void wholeNumbersAreLongsWhereTheyFit() {
        assertThat(read("0")).isEqualTo(0L);
        assertThat(read("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(read("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(read("-" + "9".repeat(34))).isEqualTo(new BigInteger("-" + "9".repeat(34)));
    }

    @Test
    void decimalsAreRoundedTo34Digits() {
        assertThat(read("0." + "3".repeat(40))).isEqualTo(new BigDecimal("0." + "3".repeat(34)));
        assertThat(read("1e400")).isEqualTo(new BigDecimal("1E+400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1e7000", "-1e-7000", "1e2147483647"})
    void exponentsThatNoStoreHoldsAreRefused(String number) {
        assertThat(refusal(track("\"properties\":{\"n\":" + number + "},")))
                .isEqualTo("number-out-of-range /properties");
    }

    @Test
    void digitsThatNoStoreHoldsAreRefused() {
        assertThat(refusal(track("\"n\":" + "9".repeat(35) + ","))).isEqualTo("number-out-of-range ");
        assertThat(refusal(track("\"n\":" + "9".repeat(9_000) + ","))).isEqualTo("number-out-of-range ");
        assertThat(refusal(track("\"n\":0." + "9".repeat(9_000) + ","))).isEqualTo("number-out-of-range ");
    }

    private static @Nullable Object read(String number) {
        return taken(track("\"n\":" + number + ",")).envelope().get("n");
    }
}
