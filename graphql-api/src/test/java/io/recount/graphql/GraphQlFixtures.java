package io.recount.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import io.recount.graphql.system.ProcessorReport;
import io.recount.graphql.system.RejectedRequests;
import io.recount.graphql.system.SystemReport;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.profile.TraitChange;
import io.recount.projections.profile.TraitView;
import io.recount.projections.timeline.TimelineEntry;
import io.recount.projections.timeline.TimelinePlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ada, with a history, and three others. */
final class GraphQlFixtures {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final CustomerId ADA = new CustomerId(UUID.fromString("10000000-0000-4000-8000-000000000001"));
    static final CustomerId BOB = new CustomerId(UUID.fromString("20000000-0000-4000-8000-000000000002"));
    static final CustomerId CAY = new CustomerId(UUID.fromString("30000000-0000-4000-8000-000000000003"));
    static final CustomerId NOBODY = new CustomerId(UUID.fromString("f0000000-0000-4000-8000-00000000000f"));

    private GraphQlFixtures() {}

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    static List<ProfileView> profiles() {
        var traits = new LinkedHashMap<String, TraitView>();
        traits.put("name", trait("Ada", 3));
        traits.put("plan", trait(Map.of("tier", "pro", "seats", 5), 4));
        var ada = new ProfileView(
                ADA,
                List.of(Identifier.userId("u-1"), new Identifier(Identifier.EMAIL, "ada@example.com")),
                traits,
                "acme",
                NOW.minus(Duration.ofDays(9)),
                NOW,
                List.of("web"),
                Map.of(InteractionKind.CUSTOM, 2L, InteractionKind.PAGE_VIEWED, 5_000_000_000L),
                42);
        return List.of(ada, unknown(BOB), unknown(CAY));
    }

    static List<TimelineEntry> entries() {
        var entries = new ArrayList<TimelineEntry>();
        entries.add(entry(1, InteractionKind.PAGE_VIEWED, "Pricing", Map.of("url", "https://example.com/pricing")));
        entries.add(entry(2, InteractionKind.ORDER_COMPLETED, null, Map.of("total", 12.5)));
        entries.add(entry(3, InteractionKind.CUSTOM, "Tea Brewed", Map.of("minutes", 4)));
        return entries;
    }

    static List<TraitChange> changes() {
        return List.of(change("pro", 4, "free", uuid("event 2")), change("free", 2, null, null));
    }

    private static TraitChange change(
            String value, long position, @Nullable String replaced, @Nullable UUID replacedEventId) {
        return new TraitChange(
                ADA,
                value,
                false,
                replaced,
                replacedEventId,
                uuid("event " + position),
                position,
                "web",
                "m-" + position,
                NOW,
                NOW.plusMillis(250));
    }

    static SystemReport system() {
        return new SystemReport(
                "0.1.0",
                "embedded PostgreSQL",
                "embedded MongoDB",
                List.of(new ProcessorReport("profile-view", 40, 42, 2, 15, 2, null)),
                List.of(new RejectedRequests(401, "write-key-unknown", 3)));
    }

    private static TraitView trait(Object value, long position) {
        return new TraitView(value, uuid("event " + position), position, "web", NOW, NOW.plusMillis(250));
    }

    private static ProfileView unknown(CustomerId id) {
        return new ProfileView(id, List.of(), Map.of(), null, NOW, NOW, List.of(), Map.of(), 7);
    }

    private static TimelineEntry entry(
            long position, InteractionKind kind, @Nullable String name, Map<String, Object> data) {
        return new TimelineEntry(
                new TimelinePlace(NOW.plus(Duration.ofHours(position)), position),
                kind,
                name,
                new LinkedHashMap<>(data),
                uuid("event " + position),
                "m-" + position,
                "web",
                NOW.plus(Duration.ofHours(position)));
    }
}
