package io.recount.demo.report;

import io.recount.demo.model.Campaign;
import io.recount.demo.truth.CampaignTruth;
import io.recount.demo.truth.WeekTruth;

/** What a campaign's run did to one account while it worked: what was to be expected with it and without, and what came. */
final class Treatment {
    private final CampaignTruth decision;
    private double survivesTreated = 1;
    private double survivesUntreated = 1;
    private double lastTreated;
    private double lastUntreated;
    private int weeks;
    private boolean happened;

    Treatment(CampaignTruth decision) {
        this.decision = decision;
    }

    CampaignTruth decision() {
        return decision;
    }

    boolean covers(WeekTruth week) {
        return week.date().isAfter(decision.date())
                && !week.date()
                        .isAfter(decision.date().plusDays(decision.campaign().days()));
    }

    void week(WeekTruth week) {
        boolean churn = decision.campaign() == Campaign.CHECK_IN;
        lastTreated = churn ? week.churnHazard() : week.expansionHazard();
        lastUntreated = churn ? week.churnHazardUntreated() : week.expansionHazardUntreated();
        survivesTreated *= 1 - lastTreated;
        survivesUntreated *= 1 - lastUntreated;
        happened |= churn ? week.churned() : week.expanded();
        weeks++;
    }

    boolean happened() {
        return happened;
    }

    /** What sending changes in the probability that it happens; after an early end the last hazards go on. */
    double effect() {
        int left = decision.campaign().days() / 7 - weeks;
        double treated = survivesTreated * StrictMath.pow(1 - lastTreated, left);
        double untreated = survivesUntreated * StrictMath.pow(1 - lastUntreated, left);
        return untreated - treated;
    }
}
