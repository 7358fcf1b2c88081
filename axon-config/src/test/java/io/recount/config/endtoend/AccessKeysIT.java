package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys.Condition;
import io.recount.commands.access.IssuedKey;
import io.recount.commands.access.Role;
import io.recount.config.access.AccessKeyTable;
import io.recount.domain.rule.RuleViolated;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessKeysIT {
    private static final Condition NONE = (_, _) -> {};

    private final AccessKeyTable keys =
            RunningServer.shared().server().writeSide().accessKeys();

    @Test
    void keysThatAreRevokedAtTheSameTimeDoNotOverlookEachOther() {
        var issued = IntStream.range(0, 8)
                .mapToObj(i -> keys.issue("a" + i, Role.ADMIN, null).key().id())
                .toList();
        var valid = new AtomicInteger();
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> keys.revoke(issued.getFirst(), (_, count) -> refuse(valid.getAndSet(count) == 0)));
        Condition half = (_, count) -> refuse(count <= valid.get() - 4);

        var revoked = issued.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> keys.revoke(id, half)))
                .toList();

        assertThat(revoked.stream()
                        .filter(it -> it.handle((_, refusal) -> refusal == null).join()))
                .hasSize(4);
        issued.forEach(id -> keys.revoke(id, NONE));
    }

    @Test
    void theFirstKeysAreListedTooAndPagesFollowOneAnother() {
        var all = keys.list(null, 200);
        var newest = keys.issue("newest", Role.SERVICE, null).key();
        var first = keys.list(null, 1);
        var rest = keys.list(first.getFirst().id(), 200);

        assertThat(all).extracting(AccessKey::role).contains(Role.ADMIN, Role.INGEST);
        assertThat(first).containsExactly(newest);
        assertThat(rest).containsExactlyElementsOf(all);
        keys.revoke(newest.id(), NONE);
    }

    @Test
    void aRefusedKeyStaysValidAndARevokedOneIsRevokedOnce() {
        var issued = keys.issue("k", Role.SERVICE, null);
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> keys.revoke(issued.key().id(), (_, _) -> refuse(true)));
        assertThat(keys.find(issued.secret())).isPresent();

        var first = keys.revoke(issued.key().id(), NONE);

        assertThat(keys.find(issued.secret())).isEmpty();
        assertThat(keys.revoke(issued.key().id(), NONE)).isEqualTo(first);
    }

    @Test
    void aKeyThatWasRevokedOrHasAnotherRoleCannotBeBroughtAlong() {
        var issued = keys.issue("k", Role.INGEST, "web");
        refused("KEY_OF_OTHER_ROLE", issued, Role.ADMIN);
        keys.revoke(issued.key().id(), NONE);
        refused("KEY_REVOKED", issued, Role.INGEST);
    }

    private void refused(String code, IssuedKey issued, Role role) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> keys.adopt(issued.secret(), "k", role, "web"))
                .extracting(RuleViolated::code)
                .isEqualTo(code);
    }

    private static void refuse(boolean yes) {
        if (yes) {
            throw new RuleViolated("NO", "no");
        }
    }
}
