package io.recount.demo.truth;

import io.recount.demo.model.AccountSigns;
import io.recount.demo.people.Plan;
import java.time.LocalDate;

/**
 * A weekly decision of a paying account.
 *
 * @param satisfaction latent, in standard deviations
 * @param signs what the hazards read beside it, as it can be counted from the events
 * @param churnHazard probability of cancelling at this decision
 * @param churnHazardUntreated the same, had there been no check-in
 * @param expansionHazard probability of more seats or a bigger plan at this decision
 * @param expansionHazardUntreated the same, had there been no offer
 */
public record WeekTruth(
        int account,
        LocalDate date,
        Plan plan,
        int seats,
        double satisfaction,
        AccountSigns signs,
        double churnHazard,
        double churnHazardUntreated,
        double expansionHazard,
        double expansionHazardUntreated,
        boolean churned,
        boolean expanded) {}
