package io.recount.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void pairsAndFlagsAreRead() {
        Options options = parse("--zipf", "--batch", "10", "--url", "http://h:1");

        assertThat(options.has("zipf")).isTrue();
        assertThat(options.number("batch", 1)).isEqualTo(10);
        assertThat(options.text("url", "")).isEqualTo("http://h:1");
        assertThat(options.number("seed", 3)).isEqualTo(3);
    }

    @Test
    void unknownOptionIsNamedWithAllThereAre() {
        assertThatThrownBy(() -> parse("--speed", "9"))
                .hasMessage("unknown option --speed; there are --batch --seed --url --zipf");
    }

    @Test
    void wordWhereANumberBelongsIsRefused() {
        assertThatThrownBy(() -> parse("--batch", "ten").number("batch", 1))
                .hasMessage("--batch takes a whole number, not ten");
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, Set.of("zipf", "batch", "url", "seed"));
    }
}
