package io.recount.commands.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where keys are kept: hashed, looked up by the secret that a caller presents. */
public interface AccessKeys {
    /** Makes, stores and returns a new key of at least 128 random bits. */
    IssuedKey issue(String name, Role role, @Nullable String source);

    /**
     * The revoked key, or empty when there is none of that id. Revoking twice changes nothing.
     *
     * @param condition asked before, also of a key that was revoked already
     */
    Optional<AccessKey> revoke(UUID id, Condition condition);

    /**
     * Lets a listener hear the id of each key that is revoked from now on, once it is not found any more.
     *
     * @param listener must return at once
     */
    void onRevoked(Consumer<UUID> listener);

    /** What must hold for a key to be revoked; throws {@link io.recount.domain.rule.RuleViolated} where it does not. */
    @FunctionalInterface
    interface Condition {
        /**
         * Looks at the key while no other one can be revoked.
         *
         * @param validAdminKeys how many there are, with this key where it is one
         */
        void check(AccessKey key, int validAdminKeys);
    }

    /** The valid key with this secret; answered from memory, so it may be asked on every request. */
    Optional<AccessKey> find(String secret);

    /**
     * Keys, valid or revoked, the newest first.
     *
     * @param after id of the key behind which to go on; null for the newest ones
     */
    List<AccessKey> list(@Nullable UUID after, int limit);
}
