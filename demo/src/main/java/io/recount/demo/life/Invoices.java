package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.model.Day;
import io.recount.demo.people.Person;
import io.recount.demo.people.Plan;
import java.time.Instant;

/** Subscriptions, invoices and payments, all under the billing id of the first champion. */
final class Invoices {
    private static final double FAILED = .025;
    private static final double FAILED_AGAIN = .3;
    private static final double REFUNDED = .006;

    private final Scene scene;
    private final Diary diary;
    private final Chance chance;
    private final Person payer;
    private final Who who;
    private int count;

    Invoices(Scene scene, Diary diary) {
        this.scene = scene;
        this.diary = diary;
        this.chance = scene.chance(Scene.Branch.BILLING);
        this.payer = scene.account.champion();
        this.who = Who.payer(payer);
    }

    void introduce(long at) {
        scene.outbox.identify(
                who,
                at,
                Json.object()
                        .with("email", payer.email())
                        .with("company", scene.account.name())
                        .with("currency", scene.account.place().currency()));
    }

    void started(long at, Contract contract) {
        scene.outbox.track(who, at, "Subscription Started", subscription(contract));
    }

    void live(Day day, Contract contract) {
        if (!contract.isBilledOn(day)) {
            return;
        }
        long at = scene.workTime(day, chance);
        if (contract.isRenewedOn(day)) {
            scene.outbox.track(who, at - Scene.MINUTE, "Subscription Renewed", subscription(contract));
        }
        invoice(day, contract, at);
    }

    /** The first invoice comes with the subscription. */
    void invoice(Day day, Contract contract, long at) {
        diary.invoice();
        var id = "inv-" + Integer.toString(scene.account.number(), 36) + "-" + count++;
        var amount = amount(contract, id);
        if (!chance.happens(FAILED)) {
            paid(at, amount, id);
            return;
        }
        diary.paymentFailed(day.index());
        scene.outbox.track(
                who,
                at,
                "Payment Failed",
                amount(contract, id)
                        .with("attempt", 1)
                        .with("reason", chance.happens(.6) ? "card expired" : "insufficient funds"));
        long retry = at + 3 * Day.MILLIS;
        if (!chance.happens(FAILED_AGAIN)) {
            paid(retry, amount, id);
            return;
        }
        scene.outbox.track(
                who,
                retry,
                "Payment Failed",
                amount(contract, id).with("attempt", 2).with("reason", "card declined"));
        scene.outbox.track(
                who,
                at + 14 * Day.MILLIS,
                "Invoice Overdue",
                amount(contract, id).with("daysOverdue", 14));
        paid(at + 20 * Day.MILLIS, amount, id);
    }

    void seats(long at, Contract contract, int change) {
        scene.outbox.track(
                who,
                at,
                change > 0 ? "Seats Added" : "Seats Removed",
                Json.object()
                        .with("subscriptionId", scene.account.subscriptionId())
                        .with("seats", Math.abs(change))
                        .with("totalSeats", contract.seats));
    }

    void plan(long at, Contract contract, Plan previous) {
        scene.outbox.track(
                who,
                at,
                contract.plan.compareTo(previous) > 0 ? "Plan Upgraded" : "Plan Downgraded",
                subscription(contract).with("previousPlan", previous.title()));
        scene.outbox.group(
                who, at + 1, scene.account.id(), Website.company(scene.account).with("plan", contract.plan.title()));
    }

    void cancelled(long at, Contract contract, String reason) {
        scene.outbox.track(
                who,
                at,
                "Subscription Cancelled",
                subscription(contract)
                        .with("reason", reason)
                        .with(
                                "endsAt",
                                Instant.ofEpochMilli(at + 14 * Day.MILLIS).toString()));
    }

    private void paid(long at, Json amount, String id) {
        scene.outbox.track(who, at, "Payment Succeeded", amount);
        scene.outbox.track(who, at + 1, "Invoice Paid", amount);
        if (chance.happens(REFUNDED)) {
            scene.outbox.track(
                    who,
                    at + 5 * Day.MILLIS,
                    "Order Refunded",
                    Json.object()
                            .with("orderId", id)
                            .withCents("total", 1_000 + 100L * chance.below(60))
                            .with("currency", scene.account.place().currency())
                            .with("reason", chance.happens(.5) ? "goodwill" : "too many seats"));
        }
    }

    private Json amount(Contract contract, String id) {
        return Json.object()
                .with("invoiceId", id)
                .with("subscriptionId", scene.account.subscriptionId())
                .withCents("amount", contract.invoiceCents())
                .with("currency", scene.account.place().currency());
    }

    private Json subscription(Contract contract) {
        return Json.object()
                .with("subscriptionId", scene.account.subscriptionId())
                .with("plan", contract.plan.title())
                .with("interval", contract.interval())
                .withCents("amount", contract.invoiceCents())
                .with("currency", scene.account.place().currency())
                .with("seats", contract.seats);
    }
}
