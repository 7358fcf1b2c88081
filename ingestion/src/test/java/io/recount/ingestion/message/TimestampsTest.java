package io.recount.ingestion.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:07.890Z, 2026-03-04T05:06:07.890Z",
        "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
        "2026-03-04T05:06:07Z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.123456+00:00, 2026-03-04T05:06:07.123456Z",
        "2026-03-04T05:06:07.123456789+01:30, 2026-03-04T03:36:07.123456789Z",
        "2026-03-04T05:06:07-0800, 2026-03-04T13:06:07Z",
        "2026-03-04T05:06:07+02, 2026-03-04T03:06:07Z",
        "2026-03-04T05:06:07.5, 2026-03-04T05:06:07.500Z",
        "2026-03-04 05:06:07, 2026-03-04T05:06:07Z",
        "2026-03-04t05:06:07z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06, 2026-03-04T05:06:00Z",
        "2026-03-04, 2026-03-04T00:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00.000Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void isoFormsAreRead(String text, String instant) {
        assertThat(Timestamps.read(text)).isEqualTo(Instant.parse(instant));
    }

    @Test
    void numbersAreMillisecondsSince1970() {
        assertThat(Timestamps.read(1_772_600_767_890L)).isEqualTo(Instant.ofEpochMilli(1_772_600_767_890L));
        assertThat(Timestamps.read(-1L)).isEqualTo(Instant.ofEpochMilli(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-02-30T05:06:07.890Z",
                "2026-13-04T05:06:07.890Z",
                "2026-03-04T24:06:07.890Z",
                "2026-03-04T05:60:07.890Z",
                "2026-03-04T05:06:60.890Z",
                "2026-03-04T05:06:07.890Zz",
                "0000-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00+05:00",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "1772600767890",
                "\u0662026-03-04T05:06:07.89Z"
            })
    void otherTextsAreNot(String text) {
        assertThat(Timestamps.read(text)).isNull();
    }

    @Test
    void otherValuesAreNot() {
        assertThat(Timestamps.read(true)).isNull();
        assertThat(Timestamps.read(new BigDecimal("1.5"))).isNull();
        assertThat(Timestamps.read(Long.MAX_VALUE)).isNull();
        assertThat(Timestamps.read(Long.MIN_VALUE)).isNull();
    }
}
