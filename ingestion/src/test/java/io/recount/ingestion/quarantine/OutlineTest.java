package io.recount.ingestion.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void tellsTypeAndEvent() {
        assertThat(of("{\"properties\":{\"type\":\"x\",\"event\":\"y\"},\"event\":\"Tea Brewed\",\"type\":\"track\"}"))
                .isEqualTo(new Outline("track", "Tea Brewed"));
    }

    @Test
    void otherTypesAreNotTold() {
        assertThat(of("{\"type\":\"ada@example.com\",\"event\":7}")).isEqualTo(new Outline(null, null));
    }

    @Test
    void isEmptyForWhatIsNoMessage() {
        assertThat(of("42")).isEqualTo(new Outline(null, null));
        assertThat(of("{\"type\":")).isEqualTo(new Outline(null, null));
        assertThat(of("{\"a\":" + "[".repeat(5_000))).isEqualTo(new Outline(null, null));
    }

    private static Outline of(String payload) {
        return Outline.of(payload.getBytes(UTF_8));
    }
}
