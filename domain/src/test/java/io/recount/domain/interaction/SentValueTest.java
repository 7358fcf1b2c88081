package io.recount.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentValueTest {

    @Test
    void numbersOfAnyTypeAreDecimals() {
        assertThat(List.<Object>of(
                        19, 19L, 19.0, 19f, "19", "1.9e1", "+19", new BigDecimal("19"), BigInteger.valueOf(19)))
                .allSatisfy(it -> assertThat(SentValue.decimal(it)).isEqualByComparingTo("19"));
    }

    @Test
    void moneyIsNotRounded() {
        assertThat(SentValue.decimal(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(SentValue.decimal("19.90")).isEqualTo(new BigDecimal("19.90"));
    }

    @Test
    void whatIsNotFiniteOrPlainIsNoDecimal() {
        assertThat(List.<Object>of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Float.NEGATIVE_INFINITY,
                        1e300,
                        "1e999999999",
                        "1e-99",
                        "NaN",
                        "",
                        " 1",
                        "1,299.00",
                        "$5",
                        "-",
                        "e",
                        "1".repeat(35),
                        "1".repeat(5000),
                        BigInteger.ONE.shiftLeft(5000),
                        true,
                        List.of(1),
                        Map.of()))
                .allSatisfy(it -> assertThat(SentValue.decimal(it)).isNull());
    }

    @Test
    void wholeNumbersHaveNoFractionAndLieInTheirRange() {
        assertThat(SentValue.whole(10, 0, 10)).isEqualTo(10);
        assertThat(SentValue.whole("0", 0, 10)).isZero();
        assertThat(SentValue.whole(7.0, 0, 10)).isEqualTo(7);
        assertThat(List.<Object>of(11, -1, 7.5, "7.5", Long.MAX_VALUE, "ten"))
                .allSatisfy(it -> assertThat(SentValue.whole(it, 0, 10)).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, 2026-01-31T10:00:00Z",
        "2026-01-31T10:00:00.123Z, 2026-01-31T10:00:00.123Z",
        "2026-01-31T10:00:00.123456+00:00, 2026-01-31T10:00:00.123456Z",
        "2026-01-31T12:00:00+02:00, 2026-01-31T10:00:00Z"
    })
    void instantsAreIso(String sent, Instant read) {
        assertThat(SentValue.instant(sent)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31 10:00:00Z",
                "2026-02-31T10:00:00Z",
                "31.1.2026",
                "+12026-01-31T10:00:00Z"
            })
    void otherTextsAreNoInstants(String sent) {
        assertThat(SentValue.instant(sent)).isNull();
        assertThat(SentValue.instant(1769853600000L)).isNull();
    }

    @Test
    void idsMayBeNumbers() {
        assertThat(SentValue.text(4711)).isEqualTo("4711");
        assertThat(SentValue.text(4711L)).isEqualTo("4711");
        assertThat(SentValue.text(BigInteger.TEN)).isEqualTo("10");
        assertThat(SentValue.text(47.11)).isNull();
        assertThat(SentValue.text(true)).isNull();
    }

    @Test
    void truthMayBeText() {
        assertThat(SentValue.truth(true)).isTrue();
        assertThat(SentValue.truth("False")).isFalse();
        assertThat(SentValue.truth("yes")).isNull();
        assertThat(SentValue.truth(1)).isNull();
    }
}
