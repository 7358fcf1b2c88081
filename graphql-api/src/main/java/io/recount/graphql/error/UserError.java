package io.recount.graphql.error;

import io.recount.domain.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that refused a mutation, as the caller sees it.
 *
 * @param field path of the input field that is to blame, null where it is the request as a whole
 */
public record UserError(String code, @Nullable String field, String message) {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("CUSTOMER_ERASED", "customer"),
            Map.entry("CUSTOMER_JOINED", "customer"),
            Map.entry("CUSTOMER_NOT_FOUND", "customer"),
            Map.entry("ENTRY_NOT_FOUND", "ids"),
            Map.entry("EVENT_INVALID", "event"),
            Map.entry("KEY_NOT_FOUND", "id"),
            Map.entry("LAST_ADMIN_KEY", "id"),
            Map.entry("MAPPING_INVALID", "mapping"),
            Map.entry("MESSAGE_ID_INVALID", "messageId"),
            Map.entry("NAME_INVALID", "name"),
            Map.entry("NOT_A_WRITE_KEY", "id"),
            Map.entry("OCCURRED_IN_FUTURE", "occurredAt"),
            Map.entry("OWNER_INVALID", "owner"),
            Map.entry("PROPERTIES_INVALID", "properties"),
            Map.entry("REASON_INVALID", "reason"),
            Map.entry("ROLE_INVALID", "role"),
            Map.entry("RULE_NOT_FOUND", "name"),
            Map.entry("RULE_OVERLAPS", "event"),
            Map.entry("SCHEMA_INVALID", "schema"),
            Map.entry("SECRET_INVALID", "secret"),
            Map.entry("SECRET_MISSING", "secret"),
            Map.entry("SIGNATURE_INVALID", "signature"),
            Map.entry("SLUG_INVALID", "slug"),
            Map.entry("SOURCE_EXISTS", "slug"),
            Map.entry("SOURCE_INVALID", "source"),
            Map.entry("SOURCE_NOT_FOUND", "slug"),
            Map.entry("TEMPLATE_NOT_FOUND", "template"),
            Map.entry("TRAITS_INVALID", "traits"));

    /** The one entry of {@code userErrors} that a refusal becomes. */
    public static List<UserError> of(RuleViolated refusal) {
        return List.of(new UserError(refusal.code(), FIELDS.get(refusal.code()), String.valueOf(refusal.getMessage())));
    }
}
