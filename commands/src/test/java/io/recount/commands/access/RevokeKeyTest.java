package io.recount.commands.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.recount.domain.rule.RuleViolated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevokeKeyTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void theLastAdminKeyStaysValid() {
        refused("LAST_ADMIN_KEY", () -> handler(Role.ADMIN, 1).handle(new RevokeKey(ID)));
        assertThat(handler(Role.ADMIN, 2).handle(new RevokeKey(ID)).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void anAdminKeyThatWasRevokedBeforeIsNotTheLast() {
        assertThat(handler(Role.ADMIN, Instant.EPOCH, 1)
                        .handle(new RevokeKey(ID))
                        .revokedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE", "INGEST"})
    void theOnlyKeyOfAnotherRoleMayGo(Role role) {
        assertThat(handler(role, 1).handle(new RevokeKey(ID)).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "SERVICE"})
    void aKeyOfAnotherRoleIsNoWriteKey(Role role) {
        refused("NOT_A_WRITE_KEY", () -> handler(role, 2).handle(new RevokeWriteKey(ID)));
    }

    @Test
    void aWriteKeyIsRevokedAsSuch() {
        assertThat(handler(Role.INGEST, 1).handle(new RevokeWriteKey(ID)).role())
                .isEqualTo(Role.INGEST);
    }

    @Test
    void aKeyThatIsNotThereIsRefused() {
        refused("KEY_NOT_FOUND", () -> handler(Role.INGEST, 1).handle(new RevokeKey(new UUID(3, 4))));
        refused("KEY_NOT_FOUND", () -> handler(Role.INGEST, 1).handle(new RevokeWriteKey(new UUID(3, 4))));
    }

    private static void refused(String code, ThrowingCallable revoking) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(revoking)
                .extracting(RuleViolated::code)
                .isEqualTo(code);
    }

    private static AccessKeyHandler handler(Role role, int validAdminKeys) {
        return handler(role, null, validAdminKeys);
    }

    /** Knows one key of this role. */
    private static AccessKeyHandler handler(Role role, @Nullable Instant revokedAt, int validAdminKeys) {
        var key = new AccessKey(ID, "k", role, null, "k_", Instant.EPOCH, revokedAt);
        return new AccessKeyHandler(new AccessKeys() {
            @Override
            public IssuedKey issue(String name, Role ofRole, @Nullable String source) {
                throw new AssertionError("nothing is issued here");
            }

            @Override
            public Optional<AccessKey> revoke(UUID id, Condition condition) {
                if (!id.equals(ID)) {
                    return Optional.empty();
                }
                condition.check(key, validAdminKeys);
                return Optional.of(key);
            }

            @Override
            public void onRevoked(Consumer<UUID> listener) {}

            @Override
            public Optional<AccessKey> find(String secret) {
                return Optional.empty();
            }

            @Override
            public List<AccessKey> list(@Nullable UUID after, int limit) {
                return List.of();
            }
        });
    }
}
