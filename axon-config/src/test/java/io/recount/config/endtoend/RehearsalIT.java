package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.recount.config.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class RehearsalIT {
    /** Without the rehearsal a start is slow but works, so only this test tells when its messages or its query are out of date. */
    @Test
    void everythingInItIsAccepted() {
        var instance = RunningServer.shared().instance();

        assertThatCode(() -> Rehearsal.everydayWork(instance)).doesNotThrowAnyException();
    }
}
