package io.recount.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.demo.DemoCompany;
import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.message.Fate;
import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interactions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the demo sends becomes typed interactions, field by field. */
class TypedDemoTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> COMPANY_S_OWN = Set.of("Board Created", "Campaign Held Out");

    @Test
    void allEventsButTheCompanysOwnAreTypedAndFillTheirFields() {
        var kinds = new TreeSet<String>();
        var custom = new TreeSet<String>();
        var left = new TreeMap<String, Set<String>>();
        new DemoCompany(7, 600, 2).tell(new Audience() {
            @Override
            public void message(DemoMessage message) {
                if (message.fate() == Fate.RECORDED && message.json().contains("\"type\":\"track\"")) {
                    kinds.add(message.kind());
                    var interaction = Interactions.fromTrack(message.kind(), properties(message));
                    if (interaction instanceof Custom) {
                        custom.add(message.kind());
                    } else if (!interaction.properties().isEmpty()) {
                        left.computeIfAbsent(message.kind(), kind -> new TreeSet<>())
                                .addAll(interaction.properties().keySet());
                    }
                }
            }
        });

        assertThat(kinds).hasSizeGreaterThan(45);
        assertThat(custom).isEqualTo(COMPANY_S_OWN);
        // Beside the typed fields: who took part, and what a subscription looked like when it changed or ended.
        assertThat(left.keySet())
                .isSubsetOf("Meeting Held", "Plan Upgraded", "Plan Downgraded", "Subscription Cancelled");
        assertThat(left.values()).allSatisfy(names -> assertThat(names).isSubsetOf("host", "seats", "interval"));
    }

    private static Map<String, @Nullable Object> properties(DemoMessage message) {
        Map<?, ?> read = JSON.convertValue(JSON.readTree(message.json()).get("properties"), Map.class);
        var properties = new LinkedHashMap<String, @Nullable Object>();
        read.forEach((name, value) -> properties.put((String) name, value));
        return properties;
    }
}
