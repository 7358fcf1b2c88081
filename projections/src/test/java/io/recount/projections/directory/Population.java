package io.recount.projections.directory;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.CustomerLog;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.profile.TraitView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Made-up customers, with traits as sources really send them. */
final class Population {
    static final List<String> WORDS = List.of(
            "Ada",
            "ADA",
            "Zoë",
            "zoe",
            "Straße",
            "STRASSE",
            "İpek",
            "Łukasz",
            "Ωmega",
            "o'Brien",
            "Jean-Luc",
            "李",
            "𝒜lpha",
            "adam",
            "Bo",
            "b");
    static final List<Object> VALUES = List.of(
            "pro",
            "Pro",
            "free",
            "",
            " pro",
            "42",
            "42.0",
            "-7",
            42,
            42.5,
            -7,
            0,
            -0.0,
            1e300,
            9_007_199_254_740_993L,
            true,
            false,
            "true",
            List.of("pro", 7),
            List.of(),
            Map.of("a", "pro"),
            List.of(Map.of()),
            "2026-03-01",
            "2026-03-02T10:00:00Z",
            "x".repeat(300),
            "x".repeat(200),
            "straße",
            "STRASSE");
    static final List<InteractionKind> KINDS =
            List.of(InteractionKind.ORDER_COMPLETED, InteractionKind.PAGE_VIEWED, InteractionKind.CUSTOM);
    static final List<String> SOURCES = List.of("crm", "shop", "web");
    static final List<String> TRAITS = List.of("plan", "a.b", "$x");

    private final Random random;

    Population(long seed) {
        random = new Random(seed);
    }

    List<ProfileView> customers(int count) {
        var customers = new ArrayList<ProfileView>();
        for (int i = 0; i < count; i++) {
            customers.add(customer());
        }
        return customers;
    }

    private ProfileView customer() {
        var id = new CustomerId(new UUID(random.nextLong(), random.nextLong()));
        var counters = new EnumMap<InteractionKind, Long>(InteractionKind.class);
        KINDS.stream().filter(_ -> random.nextBoolean()).forEach(kind -> counters.put(kind, 1L + random.nextInt(3)));
        long first = random.nextInt(40);
        return new ProfileView(
                id,
                identifiers(),
                traits(),
                random.nextInt(3) == 0 ? "acme-" + random.nextInt(3) : null,
                CustomerLog.at(first),
                CustomerLog.at(first + random.nextInt(40)),
                SOURCES.stream().filter(_ -> random.nextBoolean()).toList(),
                counters,
                random.nextInt(1_000));
    }

    private List<Identifier> identifiers() {
        var all = new LinkedHashSet<Identifier>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Identifier.userId("U-" + random.nextInt(20));
                        case 1 -> new Identifier(Identifier.EMAIL, word() + random.nextInt(9) + "@example.com");
                        default -> new Identifier("crm", "c" + random.nextInt(5));
                    });
        }
        return List.copyOf(all);
    }

    private Map<String, TraitView> traits() {
        var traits = new TreeMap<String, TraitView>();
        for (var name : TRAITS) {
            if (random.nextInt(3) > 0) {
                traits.put(name, trait(VALUES.get(random.nextInt(VALUES.size()))));
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> traits.put("name", trait(word() + " " + word()));
            case 1 -> {
                traits.put("firstName", trait(word()));
                traits.put("lastName", trait(word()));
            }
            case 2 -> traits.put("name", trait(random.nextBoolean() ? 7 : " "));
            default -> {
                if (random.nextBoolean()) {
                    traits.put("email", trait(word() + "@Example.ORG"));
                }
            }
        }
        return traits;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static TraitView trait(Object value) {
        return new TraitView(value, CustomerLog.eventId(1), 1, "shop", CustomerLog.at(0), CustomerLog.at(1));
    }
}
