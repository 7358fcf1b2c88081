package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.Audience;
import io.recount.demo.message.Source;
import io.recount.demo.model.ConversionModel;
import io.recount.demo.model.Day;
import io.recount.demo.people.Account;
import io.recount.demo.people.Plan;
import io.recount.demo.truth.AccountTruth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One account from the first visitor to the last day, a day at a time. */
final class AccountLife {
    /** Day of the trial on which a proposal is sent. */
    private static final int OFFER_DAY = 11;

    private final Account account;
    private final Scene scene;
    private final Diary diary = new Diary();
    private final Chance chance;
    private final Website website;
    private final ProductUse product;
    private final Mailings mailings;
    private final HelpDesk helpDesk;
    private final Invoices invoices;
    private final SalesDesk sales;
    private final Surveys surveys;
    private final Voices voices;
    private final Team team;
    private final Audience audience;
    private Status status = Status.LEAD;
    private boolean demo;
    private @Nullable Customer customer;
    private @Nullable LocalDate churnedOn;

    AccountLife(Account account, Outbox outbox, Chance chance, Audience audience) {
        this.account = account;
        this.audience = audience;
        this.scene = new Scene(account, outbox, chance);
        this.chance = scene.chance(Scene.Branch.DECISIONS);
        this.website = new Website(scene, diary);
        this.product = new ProductUse(scene, diary);
        this.mailings = new Mailings(scene);
        this.helpDesk = new HelpDesk(scene, diary);
        this.invoices = new Invoices(scene, diary);
        this.sales = new SalesDesk(scene);
        this.surveys = new Surveys(scene);
        this.voices = new Voices(scene);
        this.team = new Team(scene, diary, website, sales);
    }

    private enum Status {
        LEAD,
        TRIAL,
        LOST,
        CUSTOMER,
        CHURNED
    }

    void live(Day day, boolean outage) {
        website.passersBy(day);
        switch (status) {
            case LEAD -> lead(day);
            case TRIAL -> trial(day, outage);
            case CUSTOMER -> customer(day, outage);
            case LOST, CHURNED -> team.strangersJoin(day);
        }
        if (status != Status.LEAD) {
            mailings.newsletter(day);
        }
    }

    /** Tells the truth at the end. */
    void end() {
        var contract = customer == null ? null : customer.contract();
        audience.account(new AccountTruth(
                account,
                status.name().toLowerCase(Locale.ROOT),
                contract == null ? account.plan() : contract.plan,
                contract == null ? 0 : contract.seats,
                customer == null ? null : customer.since(),
                churnedOn,
                scene.satisfaction.value(),
                diary.totals()));
    }

    private void lead(Day day) {
        if (account.existing()) {
            team.arrive(day, false);
            long at = day.start() + Scene.HOUR;
            invoices.introduce(at);
            pay(day, day.index() - chance.below(365));
        } else if (day.index() == account.trialDay()) {
            long at = scene.workTime(day, chance);
            team.signUp(account.champion(), at, day);
            startTrial(day, at);
        } else if (day.index() >= account.leadDay()) {
            website.lead(day);
            demoWanted(day);
        }
    }

    private void demoWanted(Day day) {
        double share = account.plan().compareTo(Plan.TEAM) > 0 ? .8 : .4;
        if (day.index() == Math.max(account.leadDay(), account.trialDay() - 3) && chance.happens(share)) {
            long at = scene.atWork(scene.workTime(day, chance));
            demo = true;
            website.requestDemo(at);
            sales.lead(account.champion(), at);
        }
    }

    private void startTrial(Day day, long at) {
        status = Status.TRIAL;
        var champion = account.champion();
        var who = Who.signedIn(Source.PRODUCT, champion);
        scene.outbox.track(
                who,
                at + 5,
                "Account Created",
                Json.object().with("accountId", account.id()).with("accountName", account.name()));
        scene.outbox.track(who, at + 6, "Trial Started", trial(day.start()));
        if (demo) {
            sales.demo(champion, day);
        } else {
            sales.introduce(champion, at + Scene.HOUR);
        }
    }

    private Json trial(long start) {
        return Json.object()
                .with("plan", account.plan().title())
                .with("startsAt", Instant.ofEpochMilli(start).toString())
                .with(
                        "endsAt",
                        Instant.ofEpochMilli(start + Account.TRIAL * Day.MILLIS).toString());
    }

    private void trial(Day day, boolean outage) {
        work(day, outage, true);
        if (demo && day.index() == account.trialDay() + OFFER_DAY) {
            sales.proposal(account.champion(), scene.workTime(day, chance));
        }
        if (day.index() < account.trialDay() + Account.TRIAL) {
            return;
        }
        long at = scene.workTime(day, chance);
        boolean converts =
                chance.happens(ConversionModel.probability(scene.satisfaction.value(), demo, diary.sessions()));
        var who = Who.user(Source.PRODUCT, account.champion());
        if (!converts) {
            status = Status.LOST;
            var trial = trial(at - Account.TRIAL * Day.MILLIS).with("converted", false);
            scene.outbox.track(who, at, "Trial Ended", trial);
            return;
        }
        scene.outbox.track(
                who,
                at,
                "Trial Converted",
                Json.object()
                        .with("subscriptionId", account.subscriptionId())
                        .with("plan", account.plan().title()));
        invoices.introduce(at + 1);
        var contract = pay(day, day.index()).contract();
        invoices.started(at + 3, contract);
        invoices.invoice(day, contract, at + 4);
        if (demo) {
            sales.converted(account.champion(), at + 5, contract.invoiceCents());
        }
    }

    private Customer pay(Day day, int paidFrom) {
        status = Status.CUSTOMER;
        int seats = Math.max(1, scene.team().size()) + chance.below(3);
        var contract = new Contract(account, day.index(), paidFrom, seats);
        customer = new Customer(scene, diary, contract, invoices, mailings, audience, day.date());
        return customer;
    }

    private void customer(Day day, boolean outage) {
        var paying = Objects.requireNonNull(customer);
        work(day, outage, false);
        invoices.live(day, paying.contract());
        if ((day.index() - paying.contract().firstDay()) % 7 == 0) {
            sales.week(day, paying.contract().plan);
            voices.week(day);
            if (paying.decideToLeave(day)) {
                leave(day, paying);
                return;
            }
        }
        paying.campaigns(day);
    }

    private void work(Day day, boolean outage, boolean trial) {
        team.live(day);
        if (outage) {
            scene.satisfaction.outage();
        }
        product.live(day, trial);
        website.members(day);
        helpDesk.live(day, outage);
        surveys.live(day);
    }

    private void leave(Day day, Customer paying) {
        long at = scene.workTime(day, chance);
        var champion = scene.champion();
        status = Status.CHURNED;
        churnedOn = day.date();
        invoices.cancelled(at, paying.contract(), scene.write("exit.reason", champion));
        sales.call(champion, at + Scene.HOUR, "outbound");
        surveys.exit(champion, at + 3 * Scene.HOUR);
        scene.team().clear();
    }
}
