package io.recount.config.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The proof of the search itself: texts are hidden by other means than those by which they are searched. */
class CanaryScannerTest {
    private static final JsonMapper ASCII_JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<Function<String, byte[]>> HIDING_PLACES = List.of(
            text -> text.getBytes(UTF_8),
            text -> text.getBytes(UTF_16LE),
            text -> text.getBytes(UTF_16BE),
            text -> base64("", text),
            text -> base64("x", text),
            text -> base64("xy", text),
            text -> HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8),
            text -> ("\\x" + HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8))).getBytes(UTF_8),
            ASCII_JSON::writeValueAsBytes,
            text -> URLEncoder.encode(text, UTF_8).getBytes(UTF_8));

    private final Random random = new Random(7);

    @Test
    void everyCanaryIsFoundInEveryFormBetweenNoise(@TempDir Path folder) throws Exception {
        var canaries = new ArrayList<String>();
        Person.all().forEach(person -> canaries.addAll(person.canaries()));
        assertThat(canaries).hasSize(36).doesNotHaveDuplicates();
        assertThat(canaries.stream().filter(text -> !text.chars().allMatch(c -> c < 128)))
                .hasSize(18);

        var scanner = new CanaryScanner(canaries);
        var missed = new ArrayList<String>();
        for (var canary : canaries) {
            for (var hidden : HIDING_PLACES) {
                var control = Files.write(folder.resolve("control"), between(hidden.apply(canary)));
                if (!Set.of(canary).equals(scanner.in(folder).get(control))) {
                    missed.add(new String(hidden.apply(canary), UTF_8));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(scanner.in(between(new byte[0]))).isEmpty();
    }

    private byte[] between(byte[] hidden) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(noise());
        bytes.writeBytes(hidden);
        bytes.writeBytes(noise());
        return bytes.toByteArray();
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(100, 5_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] base64(String before, String text) {
        return Base64.getEncoder().encode((before + text + "behind").getBytes(UTF_8));
    }
}
