package io.recount.config.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.config.start.StartRefused;
import io.recount.demo.DemoCompany;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOptionsTest {
    @Test
    void withoutArgumentsThereIsNoDemo() {
        assertThat(DemoOptions.read()).isEmpty();
    }

    @Test
    void valuesComeBehindTheirNamesOrAnEqualsSign() {
        var options = DemoOptions.read("--demo", "--seed=9", "--people", "10", "--years=3", "--truth", "out");

        assertThat(options).contains(new DemoOptions(new DemoCompany(9, 10, 3), Path.of("out")));
        assertThat(DemoOptions.read("--demo")).contains(new DemoOptions(DemoCompany.usual(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "--demo --people 0,    --people must be a whole number from 1 to 1000000.",
        "--demo --people many, --people must be a whole number from 1 to 1000000.",
        "--demo --years 11,    --years must be a whole number from 1 to 10.",
        "--demo --seed -1,     --seed must be a whole number of at most 18 digits.",
        "--demo --seed,        --seed needs a value",
        "--people 7,           --people belongs to --demo",
        "--demos,              --demos is nothing that ./start knows",
        "import,               import is nothing that ./start knows"
    })
    void aWrongArgumentIsRefusedInOneSentenceThatNamesIt(String arguments, String sentence) {
        assertThatThrownBy(() -> DemoOptions.read(arguments.split(" ")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(sentence);
    }
}
