package io.recount.demo;

import static java.lang.String.format;

import io.recount.demo.message.Fate;
import io.recount.demo.message.Source;
import io.recount.demo.model.Campaign;
import io.recount.demo.people.Plan;
import io.recount.demo.report.Everyone;
import io.recount.demo.report.Months;
import io.recount.demo.report.PlanChurn;
import io.recount.demo.report.Tally;
import io.recount.demo.report.Treatments;
import io.recount.demo.truth.CampaignTruth.Group;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A company in Markdown. */
final class Tables {
    private static final List<String> MONTHLY = List.of(
            "Trial Started",
            "Subscription Started",
            "Invoice Paid",
            "Ticket Opened",
            "Subscription Cancelled",
            "Logged In");

    private final StringBuilder text = new StringBuilder();

    private Tables() {}

    static String of(DemoCompany company) {
        var tally = new Tally();
        var plans = new PlanChurn();
        var months = new Months(MONTHLY);
        var treatments = new Treatments(DemoCompany.END);
        company.tell(Everyone.of(tally, plans, months, treatments));
        var tables = new Tables();
        tables.messages(tally);
        tables.plans(plans);
        tables.campaigns(treatments);
        tables.months(months);
        return tables.text.toString();
    }

    private void messages(Tally tally) {
        row(format(Locale.ROOT, "%n### Messages by source%n"));
        row(format(
                Locale.ROOT,
                "%,d messages: %,d facts, %,d repeated, %,d broken, %,d of two people at one device; %,d late.%n",
                tally.sent(),
                tally.of(Fate.RECORDED),
                tally.of(Fate.REPEATED),
                tally.of(Fate.MALFORMED),
                tally.of(Fate.CONFLICTING),
                tally.late()));
        row("| source | messages | kinds |");
        row("|---|---:|---|");
        for (var source : Source.values()) {
            var kinds = tally.kinds(source).entrySet().stream()
                    .map(it -> it.getKey() + " " + it.getValue())
                    .collect(Collectors.joining(", "));
            row(format(Locale.ROOT, "| `%s` | %d | %s |", source.slug(), tally.of(source), kinds));
        }
    }

    private void plans(PlanChurn plans) {
        row(format(Locale.ROOT, "%n### Churn by plan%n"));
        row("| plan | weekly decisions | cancelled | expected by the hazards | a month |");
        row("|---|---:|---:|---:|---:|");
        for (var plan : Plan.values()) {
            var it = plans.row(plan);
            row(format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f | %.2f %% |",
                    plan.title(),
                    it.weeks(),
                    it.churned(),
                    it.expected(),
                    100 * it.monthly()));
        }
    }

    private void campaigns(Treatments it) {
        row(format(Locale.ROOT, "%n### Campaigns: what they seem to do and what they do%n"));
        row(
                format(
                        Locale.ROOT,
                        "Check-in: churn within 90 days. Seat offer: expansion within 56 days. In percent of accounts and runs.%n"));
        row("| campaign | sent | held out | not chosen | naive: sent - not chosen | sent - held out | true |");
        row("|---|---:|---:|---:|---:|---:|---:|");
        for (var campaign : Campaign.values()) {
            double sent = it.rate(campaign, Group.SENT);
            double held = it.rate(campaign, Group.HELD_OUT);
            double other = it.rate(campaign, Group.NOT_CHOSEN);
            row(format(
                    Locale.ROOT,
                    "| %s | %.1f (of %d) | %.1f (of %d) | %.1f (of %d) | %+.1f | %+.1f | **%+.1f** |",
                    campaign.title(),
                    100 * sent,
                    it.count(campaign, Group.SENT),
                    100 * held,
                    it.count(campaign, Group.HELD_OUT),
                    100 * other,
                    it.count(campaign, Group.NOT_CHOSEN),
                    100 * (sent - other),
                    100 * (sent - held),
                    100 * it.trueEffect(campaign)));
        }
    }

    private void months(Months months) {
        row(format(Locale.ROOT, "%n### Months%n"));
        row("| month | " + String.join(" | ", MONTHLY) + " |");
        row("|---|" + "---:|".repeat(MONTHLY.size()));
        months.counts()
                .forEach((month, counts) -> row("| " + month + " | "
                        + MONTHLY.stream()
                                .map(kind -> Long.toString(counts.getOrDefault(kind, 0L)))
                                .collect(Collectors.joining(" | "))
                        + " |"));
        row("");
    }

    private void row(String line) {
        text.append(line).append('\n');
    }
}
