package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.ingestion.message.MalformedBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    @Test
    void jsonIsReadWhateverItIsCalled() {
        assertThat(read(" [{\"a\":1}]", FORM)).isEqualTo(List.of(Map.of("a", 1L)));
        assertThat(read("{\"a\":true}", null)).isEqualTo(Map.of("a", true));
        assertThat(read("\"text\"", "application/json")).isEqualTo("text");
    }

    @Test
    void bracketsInAFormMakeObjects() {
        assertThat(read("type=x&data%5Bemail%5D=a%40b.org&data[merges][FNAME]=%C3%85se&data[merges][LNAME]=", FORM))
                .isEqualTo(Map.of(
                        "type",
                        "x",
                        "data",
                        Map.of("email", "a@b.org", "merges", Map.of("FNAME", "Åse", "LNAME", ""))));
        assertThat(read("a[]=1&a[]=2", FORM)).isEqualTo(Map.of("a", Map.of("0", "1", "1", "2")));
        assertThat(read("a=1&a[b]=2&c[=3&[d]=4&e", FORM))
                .isEqualTo(Map.of("a", Map.of("b", "2"), "c[", "3", "[d]", "4", "e", ""));
    }

    @Test
    void thePayloadOfAFormIsJson() {
        assertThat(read("payload=%7B%22type%22%3A%22block_actions%22%7D&x=1", FORM))
                .isEqualTo(Map.of("payload", Map.of("type", "block_actions"), "x", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}{", "[1,]", "nonsense", "{\"a\":1e999999}", "{\"a\\u0000\":1}"})
    void whatIsNoJsonIsRefused(String body) {
        assertThatThrownBy(() -> read(body, "application/json")).isInstanceOf(MalformedBody.class);
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThatThrownBy(() -> read("a=%zz", FORM)).isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> read("a=1&".repeat(5_001), FORM)).isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> read("payload={broken", FORM)).isInstanceOf(MalformedBody.class);
    }

    private static @Nullable Object read(String body, @Nullable String contentType) {
        return WebhookBody.read(body.getBytes(UTF_8), contentType);
    }
}
