package io.recount.config.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.config.start.StartRefused;
import io.recount.demo.DemoCompany;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStateTest {
    private static final DemoCompany COMPANY = new DemoCompany(7, 60, 1);

    @TempDir
    Path data;

    @Test
    void howFarItWasSentIsRememberedAndTheKeysAreForTheirOwnerAlone() throws Exception {
        var state = DemoState.open(data, COMPANY);
        assertThat(state.isInterrupted()).isFalse();
        state.key("demo-web", "wk_secret");
        state.lane(2, 17);
        state.save();

        var again = DemoState.open(data, COMPANY);

        assertThat(again.isInterrupted()).isTrue();
        assertThat(again.lane(2)).isEqualTo(17);
        assertThat(again.lane(0)).isZero();
        assertThat(again.key("demo-web")).isEqualTo("wk_secret");
        assertThat(Files.getPosixFilePermissions(data.resolve("demo.properties")))
                .hasSize(2);
    }

    @Test
    void onceFinishedItHoldsNoKeys() throws Exception {
        var state = DemoState.open(data, COMPANY);
        state.key("demo-web", "wk_secret");
        state.finish();

        assertThat(DemoState.open(data, COMPANY).isFinished()).isTrue();
        assertThat(Files.readString(data.resolve("demo.properties"))).doesNotContain("wk_secret");
    }

    @Test
    void anotherCompanyOnTheSameFolderIsRefusedInOneSentence() {
        DemoState.open(data, COMPANY).finish();

        assertThatThrownBy(() -> DemoState.open(data, new DemoCompany(8, 60, 1)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already holds the demo company of seed 7")
                .hasMessageContaining("RECOUNT_DATA");
    }
}
