package io.recount.config.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.customer.CustomerSnapshot;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.interaction.InteractionKind;
import io.recount.domain.interaction.Interactions;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventJsonTest {
    private final EventJson json = new EventJson();

    @ParameterizedTest
    @EnumSource
    void aReplayedEventEqualsTheOneThatWasRecorded(EventType type) {
        var event = Objects.requireNonNull(EventSamples.all().get(type));
        assertThat(json.read(type, type.revision(), json.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenTodayIsWhatTheGoldenFileHolds(EventType type) throws IOException {
        var event = Objects.requireNonNull(EventSamples.all().get(type));
        assertThat(new String(json.write(event), UTF_8)).isEqualTo(golden(type));
    }

    @ParameterizedTest
    @EnumSource
    void theGoldenFileOfEveryRevisionCanBeRead(EventType type) throws IOException {
        for (int revision = 1; revision <= type.revision(); revision++) {
            assertThat(json.read(type, revision, golden(type).getBytes(UTF_8)))
                    .isEqualTo(EventSamples.all().get(type));
        }
    }

    @Test
    void everyWellKnownInteractionSurvivesStorage() {
        var seen = new HashSet<InteractionKind>();
        for (var kind : InteractionKind.values()) {
            var interaction = Interactions.fromTrack(kind.title(), EventSamples.values());
            var event = new InteractionRecorded(
                    EventSamples.ADA, Provenance.of("web", "m", Instant.EPOCH), interaction, Map.of());
            assertThat(json.read(EventType.INTERACTION_RECORDED, 1, json.write(event)))
                    .isEqualTo(event);
            seen.add(interaction.kind());
        }
        assertThat(seen).hasSizeGreaterThan(InteractionKind.values().length - 5);
    }

    @Test
    void aSnapshotIsReadAsItWasWritten() {
        var email = new Identifier(Identifier.EMAIL, "ada@example.org");
        var full = new CustomerSnapshot(
                List.of(email), new long[] {Long.MIN_VALUE, -1, 0, 258, Long.MAX_VALUE}, EventSamples.ADA);
        var empty = new CustomerSnapshot(List.of(), new long[0], null);

        assertThat(json.readCustomerSnapshot(json.write(full)))
                .usingRecursiveComparison()
                .isEqualTo(full);
        assertThat(json.readCustomerSnapshot(json.write(empty)))
                .usingRecursiveComparison()
                .isEqualTo(empty);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheAllowListIsClear(EventType type) {
        var event = Objects.requireNonNull(EventSamples.all().get(type));
        assertThat(ClearFields.of(event))
                .matches("\\{\"source\":\"web\",\"occurredAt\":\"2026-03-01T12:00:00.123Z\""
                        + "(,\"(successorId|predecessorId)\":\"[0-9a-f-]{36}\")?}");
    }

    private static String golden(EventType type) throws IOException {
        var name = "/golden/" + type.storedName() + "." + type.revision() + ".json";
        try (var file = Objects.requireNonNull(EventJsonTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8).strip();
        }
    }
}
