package io.recount.demo.truth;

import io.recount.demo.people.Account;
import io.recount.demo.people.Plan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account at the end, with what was hidden.
 *
 * @param status lead, trial, lost (after a trial), customer or churned
 * @param plan the last one
 * @param seats the last number
 * @param customerSince null where it never paid; the first day for those who paid before
 * @param churnedOn null where it did not
 * @param satisfaction the last latent value
 * @param totals what was seen of it
 */
public record AccountTruth(
        Account account,
        String status,
        Plan plan,
        int seats,
        @Nullable LocalDate customerSince,
        @Nullable LocalDate churnedOn,
        double satisfaction,
        Totals totals) {

    /**
     * What makes its story worth showing.
     *
     * @param sessions of everybody
     * @param championTickets opened by the first champion
     * @param invoices written
     * @param visitsBefore of the site, before signing up
     */
    public record Totals(int sessions, int championTickets, int invoices, int visitsBefore) {}
}
