package io.recount.domain.interaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sign-ups, logins and the people of an account (a company or workspace that many users share). */
public sealed interface Accounts extends Interaction {

    /** An account was created. */
    record AccountCreated(
            @SentAs("groupId") @Nullable String accountId,
            @Nullable String accountName,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /** An account was deleted. */
    record AccountDeleted(
            @SentAs("groupId") @Nullable String accountId,
            @Nullable String accountName,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /**
     * A user was added to an account.
     *
     * @param memberId user id of the one who was added, when sent
     */
    record AccountUserAdded(
            @SentAs("groupId") @Nullable String accountId,
            @Nullable String accountName,
            @SentAs("userId addedUserId") @Nullable String memberId,
            @Nullable String role,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /**
     * A user was removed from an account.
     *
     * @param memberId user id of the one who was removed, when sent
     */
    record AccountUserRemoved(
            @SentAs("groupId") @Nullable String accountId,
            @Nullable String accountName,
            @SentAs("userId removedUserId") @Nullable String memberId,
            @Nullable String role,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /**
     * The customer invited somebody.
     *
     * @param inviteeEmail address of the invited person
     */
    record InviteSent(
            @Nullable String inviteeEmail,
            @SentAs("role") @Nullable String inviteeRole,
            @SentAs("groupId") @Nullable String accountId,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /**
     * The customer signed up.
     *
     * @param method how, such as invited, organic or google
     */
    record SignedUp(
            @SentAs("type signupMethod") @Nullable String method,
            @Nullable String username,
            @Nullable String email,
            @SentAs("planName") @Nullable String plan,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /**
     * The customer logged in.
     *
     * @param method how, such as password or google
     */
    record LoggedIn(
            @SentAs("loginMethod type") @Nullable String method,
            @Nullable String username,
            Map<String, @Nullable Object> properties)
            implements Accounts {}

    /** The customer logged out. */
    record LoggedOut(@Nullable String username, Map<String, @Nullable Object> properties) implements Accounts {}
}
