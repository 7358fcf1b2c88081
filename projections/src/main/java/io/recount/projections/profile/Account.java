package io.recount.projections.profile;

import java.util.Comparator;

/** The account a customer was tied to, and when. */
record Account(String id, long occurredAt, long position) {
    private static final Comparator<Account> BY_TIME =
            Comparator.comparingLong(Account::occurredAt).thenComparingLong(Account::position);

    static Account latest(Account one, Account other) {
        return BY_TIME.compare(one, other) >= 0 ? one : other;
    }
}
