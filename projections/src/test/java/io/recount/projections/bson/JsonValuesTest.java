package io.recount.projections.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonValuesTest {
    @Test
    void numbersKeepTypeAndScale() {
        var numbers = List.<Object>of(
                1,
                1L,
                Long.MIN_VALUE,
                1.0,
                -0.0,
                new BigDecimal("1.10"),
                new BigDecimal("123456789012345678901234567890123456789.5"),
                new BigDecimal("1E+7000"),
                new BigInteger("123456789012345678901234567890"));

        assertThat(roundTrip(numbers)).isEqualTo(numbers);
    }

    @Test
    void namesMayBeAnything() {
        var value = new LinkedHashMap<String, @Nullable Object>();
        value.put("", "empty");
        value.put("a.b", 1);
        value.put("$set", Map.of("$in", List.of()));
        value.put("nul\0nul", null);
        value.put("x".repeat(40_000), true);
        value.put("m", Map.of("d", "1", "i", "2"));
        value.put("ключ😀", "wert");

        var read = roundTrip(value);

        assertThat(read).isEqualTo(value);
        assertThat(((Map<?, ?>) read).keySet()).hasToString(value.keySet().toString());
    }

    @Test
    void listsMayHoldNullsAndLists() {
        var value = Arrays.asList(null, List.of(List.of(1), Map.of()), "text", false);

        assertThat(roundTrip(value)).isEqualTo(value);
    }

    @Test
    void deepJsonIsKept() {
        Object value = "core";
        for (int i = 0; i < 1_000; i++) {
            value = i % 2 == 0 ? Map.of("k", value) : new ArrayList<>(List.of(value));
        }

        assertThat(String.valueOf(roundTrip(value))).isEqualTo(value.toString());
    }

    @Test
    void halfASurrogatePairBecomesAQuestionMark() {
        assertThat(roundTrip("a\ud83d")).isEqualTo("a?");
        assertThat(roundTrip(Map.of("\ude00", "😀"))).isEqualTo(Map.of("?", "😀"));
    }

    @Test
    void whatIsNoJsonBecomesItsText() {
        var instant = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(roundTrip(instant)).isEqualTo("2026-03-01T12:00:00Z");
    }

    private static Object roundTrip(Object value) {
        var bytes = BsonBytes.write(writer -> {
            writer.writeName("v");
            JsonValues.write(writer, value);
        });
        return BsonBytes.read(bytes, reader -> {
            reader.readName("v");
            var read = JsonValues.read(reader);
            return read == null ? "null" : read;
        });
    }
}
