package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.people.Account;
import io.recount.demo.people.Person;
import io.recount.demo.truth.AccountTruth;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The champions whose histories are worth showing; the first account wins where several are alike. */
public final class Highlights implements Audience {
    private @Nullable AccountTruth left;
    private @Nullable AccountTruth visited;
    private @Nullable AccountTruth paid;

    @Override
    public void account(AccountTruth truth) {
        left = better(
                left, truth, it -> it.churnedOn() == null ? 0 : it.totals().championTickets());
        visited = better(
                visited,
                truth,
                it -> it.totals().sessions() == 0 ? 0 : it.totals().visitsBefore());
        paid = better(paid, truth, it -> it.totals().invoices());
    }

    /** Somebody of an account that cancelled after many tickets. */
    public Optional<Person> left() {
        return champion(left);
    }

    /** Somebody who came to the site many times before signing up. */
    public Optional<Person> visited() {
        return champion(visited);
    }

    /** Somebody who paid many invoices. */
    public Optional<Person> paid() {
        return champion(paid);
    }

    private static Optional<Person> champion(@Nullable AccountTruth truth) {
        return Optional.ofNullable(truth).map(AccountTruth::account).map(Account::champion);
    }

    private static AccountTruth better(
            @Nullable AccountTruth known, AccountTruth other, ToIntFunction<AccountTruth> worth) {
        return known != null && Comparator.comparingInt(worth).compare(known, other) >= 0 ? known : other;
    }
}
