package io.recount.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recount.demo.message.Audience;
import io.recount.demo.model.AccountSigns;
import io.recount.demo.model.Campaign;
import io.recount.demo.model.ChurnModel;
import io.recount.demo.people.Plan;
import io.recount.demo.report.Everyone;
import io.recount.demo.report.PlanChurn;
import io.recount.demo.report.Treatments;
import io.recount.demo.truth.CampaignTruth.Group;
import io.recount.demo.truth.WeekTruth;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What happens follows the documented hazards. */
class HazardTest {
    private static final PlanChurn PLANS = new PlanChurn();
    private static final Treatments TREATMENTS = new Treatments(DemoCompany.END);
    private static final TreeMap<Integer, double[]> DECILES = new TreeMap<>();
    private static final double[] EXPANSION = new double[3];

    static {
        new DemoCompany(3, 8_000, 2).tell(Everyone.of(PLANS, TREATMENTS, new Audience() {
            @Override
            public void week(WeekTruth week) {
                // Bins of equal width on a scale on which hazards spread evenly.
                int bin = (int) Math.floor(Math.log10(Math.max(1e-5, week.churnHazard())) * 2);
                var counts = DECILES.computeIfAbsent(bin, any -> new double[3]);
                counts[0]++;
                counts[1] += week.churned() ? 1 : 0;
                counts[2] += week.churnHazard();
                EXPANSION[1] += week.expanded() ? 1 : 0;
                EXPANSION[2] += week.expansionHazard();
            }
        }));
    }

    @Test
    void asManyLeaveAsTheHazardsSayAtEveryLevelOfRisk() {
        DECILES.forEach((bin, counts) ->
                assertThat(counts[1]).as("bin %d", bin).isCloseTo(counts[2], within(4 * Math.sqrt(counts[2]) + 1)));
        assertThat(EXPANSION[1]).isCloseTo(EXPANSION[2], within(4 * Math.sqrt(EXPANSION[2])));
    }

    @Test
    void cheaperPlansLoseMore() {
        assertThat(PLANS.row(Plan.STARTER).monthly())
                .isGreaterThan(PLANS.row(Plan.TEAM).monthly());
        assertThat(PLANS.row(Plan.TEAM).monthly())
                .isGreaterThan(PLANS.row(Plan.ENTERPRISE).monthly());
    }

    @Test
    void aCheckInHelpsThoughANaiveComparisonSaysOtherwise() {
        double naive =
                TREATMENTS.rate(Campaign.CHECK_IN, Group.SENT) - TREATMENTS.rate(Campaign.CHECK_IN, Group.NOT_CHOSEN);
        double heldOut =
                TREATMENTS.rate(Campaign.CHECK_IN, Group.SENT) - TREATMENTS.rate(Campaign.CHECK_IN, Group.HELD_OUT);
        double truth = TREATMENTS.trueEffect(Campaign.CHECK_IN);

        assertThat(truth).isBetween(-.15, -.02);
        assertThat(naive).isGreaterThan(truth + .02);
        assertThat(heldOut).isCloseTo(truth, within(.06));
    }

    @Test
    void aSeatOfferSeemsToDoMoreThanItDoes() {
        double naive = TREATMENTS.rate(Campaign.SEAT_OFFER, Group.SENT)
                - TREATMENTS.rate(Campaign.SEAT_OFFER, Group.NOT_CHOSEN);

        assertThat(TREATMENTS.trueEffect(Campaign.SEAT_OFFER)).isPositive().isLessThan(naive);
    }

    @Test
    void theHazardIsTheFormulaOfTheDocument() {
        var signs = new AccountSigns(-1, 2, true, true, 5, 1, .8, true, false);
        double logit = -5.15 + .1 - .9 * -.5 - .5 * -1 + .25 * 2 + .8 + .7 - .2 * Math.log(6) + 1.2 - .9;

        assertThat(ChurnModel.hazard(Plan.TEAM, .1, -.5, signs)).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-12));
    }
}
