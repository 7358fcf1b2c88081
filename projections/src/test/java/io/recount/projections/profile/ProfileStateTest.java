package io.recount.projections.profile;

import static io.recount.projections.CustomerLog.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.Identifier;
import io.recount.projections.CustomerLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileStateTest {
    private final CustomerLog log = new CustomerLog();

    @Test
    void aSourceThatInventsTraitsPushesOutTheOldestAlone() {
        log.traits(ANNA, 5_000, Map.of("name", "Anna"));
        for (int i = 0; i < 1_200; i++) {
            log.traits(ANNA, i, Map.of("invented " + i, "x".repeat(1_000)));
        }
        var state = folded();

        assertThat(new ProfileFormat().encode(state)).hasSizeBetween(Traits.MAX_BYTES / 2, Traits.MAX_BYTES + 1_000);
        assertThat(state.traits.byName()).containsKeys("name", "invented 1199").doesNotContainKey("invented 0");
    }

    @Test
    void identifiersBeyondTheListStillFindTheirCustomer() {
        for (int i = 0; i < 1_000; i++) {
            log.linked(ANNA, i, Identifier.anonymousId("a".repeat(500) + i));
        }
        var state = folded();

        assertThat(state.takeUnassigned()).hasSize(1_000);
        assertThat(state.identifiers.learntAt())
                .hasSizeLessThan(1_000)
                .containsKey(Identifier.anonymousId("a".repeat(500) + 0));
    }

    @Test
    void aStoredStateIsReadAsItWas() {
        log.traits(ANNA, 1, Map.of("a.b", 1)).account(ANNA, 2, "acme").page(ANNA, 3, "home");
        var format = new ProfileFormat();
        var bytes = format.encode(folded());

        assertThat(format.encode(format.decode(ANNA, bytes))).isEqualTo(bytes);
    }

    private ProfileState folded() {
        var state = new ProfileState();
        log.events().forEach(state::fold);
        return state;
    }
}
