package io.recount.commands.customer;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.Identifier;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.interaction.Custom;
import io.recount.domain.interaction.Interaction;
import io.recount.domain.rule.RuleViolated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

/** The people and things that the tests of this feature speak of. */
public final class CustomerFixtures {
    public static final CustomerId ADA = CustomerId.parse("a0a0a0a0-0000-4000-8000-000000000001");
    public static final CustomerId VISITOR = CustomerId.parse("b0b0b0b0-0000-4000-8000-000000000002");
    public static final Identifier ADAS_USER_ID = Identifier.userId("ada");
    public static final Identifier VISITORS_COOKIE = Identifier.anonymousId("cookie-1");
    public static final Interaction CLICK = new Custom("Button Clicked", Map.of("button", "save"));

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private CustomerFixtures() {}

    public static Provenance message(String messageId) {
        return Provenance.of("web", messageId, NOON);
    }

    public static CustomerRegistered adaRegistered() {
        return new CustomerRegistered(ADA, message("m-0"), List.of(ADAS_USER_ID));
    }

    public static CustomerRegistered visitorRegistered() {
        return new CustomerRegistered(VISITOR, message("v-0"), List.of(VISITORS_COOKIE));
    }

    public static InteractionRecorded clicked(CustomerId customer, String messageId) {
        return new InteractionRecorded(customer, message(messageId), CLICK, Map.of());
    }

    /** Matches the refusal with this code. */
    public static Matcher<RuleViolated> refusedBecause(String code) {
        return new FeatureMatcher<RuleViolated, String>(Matchers.equalTo(code), "a refusal with code", "code") {
            @Override
            protected String featureValueOf(RuleViolated refusal) {
                return refusal.code();
            }
        };
    }
}
