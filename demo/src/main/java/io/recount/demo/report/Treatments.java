package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.model.Campaign;
import io.recount.demo.truth.CampaignTruth;
import io.recount.demo.truth.CampaignTruth.Group;
import io.recount.demo.truth.WeekTruth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What campaigns seem to do, and what they truly do, over all runs whose time is over. */
public final class Treatments implements Audience {
    private final LocalDate end;
    private final Map<Integer, List<Treatment>> running = new HashMap<>();
    private final List<Treatment> all = new ArrayList<>();

    /**
     * @param end the first day that is not told any more
     */
    public Treatments(LocalDate end) {
        this.end = end;
    }

    @Override
    public void campaign(CampaignTruth truth) {
        if (!truth.date().plusDays(truth.campaign().days()).isBefore(end)) {
            return;
        }
        var treatment = new Treatment(truth);
        all.add(treatment);
        running.computeIfAbsent(truth.account(), account -> new ArrayList<>()).add(treatment);
    }

    @Override
    public void week(WeekTruth truth) {
        for (var treatment : running.getOrDefault(truth.account(), List.of())) {
            if (treatment.covers(truth)) {
                treatment.week(truth);
            }
        }
    }

    /** How many accounts and runs a group has. */
    public long count(Campaign campaign, Group group) {
        return all.stream().filter(it -> is(it, campaign, group)).count();
    }

    /** The share of a group to which it happened: churn under a check-in, expansion under a seat offer. */
    public double rate(Campaign campaign, Group group) {
        return mean(campaign, group, it -> it.happened() ? 1 : 0);
    }

    /** What sending truly changed in the share of those who were sent it. */
    public double trueEffect(Campaign campaign) {
        return mean(campaign, Group.SENT, Treatment::effect);
    }

    private double mean(Campaign campaign, Group group, ToDoubleFunction<Treatment> value) {
        return all.stream()
                .filter(it -> is(it, campaign, group))
                .mapToDouble(value)
                .average()
                .orElse(0);
    }

    private static boolean is(Treatment treatment, Campaign campaign, Group group) {
        return treatment.decision().campaign() == campaign
                && treatment.decision().group() == group;
    }
}
