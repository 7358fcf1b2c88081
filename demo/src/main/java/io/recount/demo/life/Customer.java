package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.message.Audience;
import io.recount.demo.model.AccountSigns;
import io.recount.demo.model.Campaign;
import io.recount.demo.model.ChurnModel;
import io.recount.demo.model.Day;
import io.recount.demo.model.ExpansionModel;
import io.recount.demo.truth.CampaignTruth;
import io.recount.demo.truth.CampaignTruth.Group;
import io.recount.demo.truth.WeekTruth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a paying account decides every week, by the hazards, and what campaigns make of it. */
final class Customer {
    /** Nobody cancels in the first month. */
    private static final int FIRST_MONTH = 28;

    private final Scene scene;
    private final Diary diary;
    private final Contract contract;
    private final Invoices invoices;
    private final Mailings mailings;
    private final Audience audience;
    private final LocalDate since;
    private final Chance decisions;
    private final Chance chosen;
    private final Chance weather;
    private @Nullable AccountSigns signs;

    Customer(
            Scene scene,
            Diary diary,
            Contract contract,
            Invoices invoices,
            Mailings mailings,
            Audience audience,
            LocalDate since) {
        this.scene = scene;
        this.diary = diary;
        this.contract = contract;
        this.invoices = invoices;
        this.mailings = mailings;
        this.audience = audience;
        this.since = since;
        this.decisions = scene.chance(Scene.Branch.DECISIONS).branch(1);
        this.chosen = scene.chance(Scene.Branch.CAMPAIGNS);
        this.weather = scene.chance(Scene.Branch.DECISIONS).branch(2);
    }

    Contract contract() {
        return contract;
    }

    LocalDate since() {
        return since;
    }

    /** The decision of a week: true for leaving. */
    boolean decideToLeave(Day day) {
        var seen = diary.signs(day.index(), contract, scene.team().size());
        double satisfaction = scene.satisfaction.value();
        double frailty = scene.account.hidden().frailty();
        boolean bound = !scene.account.existing() && day.index() - contract.firstDay() < FIRST_MONTH;
        double hazard = bound ? 0 : ChurnModel.hazard(contract.plan, frailty, satisfaction, seen);
        double expansion = ExpansionModel.hazard(satisfaction, seen);
        boolean leaves = decisions.happens(hazard);
        boolean expands = decisions.happens(expansion) && !leaves;
        boolean shrinks = decisions.happens(ExpansionModel.hazardOfLess(satisfaction, seen)) && !leaves && !expands;
        audience.week(new WeekTruth(
                scene.account.number(),
                day.date(),
                contract.plan,
                contract.seats,
                satisfaction,
                seen,
                hazard,
                bound ? 0 : ChurnModel.hazard(contract.plan, frailty, satisfaction, seen.untreated()),
                expansion,
                ExpansionModel.hazard(satisfaction, seen.untreated()),
                leaves,
                expands));
        if (expands) {
            expand(scene.workTime(day, decisions));
        } else if (shrinks) {
            shrink(scene.workTime(day, decisions));
        }
        signs = seen;
        diary.nextWeek();
        scene.satisfaction.nextWeek(weather);
        return leaves;
    }

    /** Campaigns know what was to be seen at the last decision, and success people have a feeling. */
    void campaigns(Day day) {
        if (signs == null) {
            return;
        }
        for (var campaign : Campaign.values()) {
            if (campaign.runsOn(day)) {
                var group = group(campaign.chosen(scene.satisfaction.value(), signs));
                audience.campaign(new CampaignTruth(scene.account.number(), campaign, day.date(), group));
                switch (group) {
                    case SENT -> send(campaign, day);
                    case HELD_OUT -> mailings.heldOut(campaign, day);
                    case NOT_CHOSEN -> {}
                }
            }
        }
    }

    private Group group(double probability) {
        boolean held = chosen.happens(Campaign.HOLDOUT);
        if (!chosen.happens(probability)) {
            return Group.NOT_CHOSEN;
        }
        return held ? Group.HELD_OUT : Group.SENT;
    }

    private void send(Campaign campaign, Day day) {
        mailings.campaign(campaign, day);
        if (campaign == Campaign.CHECK_IN) {
            diary.checkedIn(day.index());
        } else {
            diary.offered(day.index());
        }
    }

    private void expand(long at) {
        if (decisions.happens(ExpansionModel.UPGRADE_SHARE) && contract.plan.bigger() != contract.plan) {
            var previous = contract.plan;
            contract.plan = previous.bigger();
            invoices.plan(at, contract, previous);
        } else {
            int more = 1 + (int) (contract.seats * decisions.between(0, .3));
            contract.seats += more;
            invoices.seats(at, contract, more);
        }
    }

    private void shrink(long at) {
        int fewer = Math.min(contract.seats - 1, 1 + (int) (contract.seats * decisions.between(0, .2)));
        if (fewer > 0) {
            contract.seats -= fewer;
            invoices.seats(at, contract, -fewer);
        } else if (contract.plan.smaller() != contract.plan) {
            var previous = contract.plan;
            contract.plan = previous.smaller();
            invoices.plan(at, contract, previous);
        }
    }
}
