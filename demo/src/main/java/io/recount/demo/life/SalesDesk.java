package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.model.Day;
import io.recount.demo.people.Person;
import io.recount.demo.people.Plan;
import java.time.Instant;

/** Sales and customer success: contacts, leads, calls, meetings, mails and proposals. */
final class SalesDesk {
    private final Scene scene;
    private final Chance chance;
    private int count;

    SalesDesk(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance(Scene.Branch.CRM);
    }

    /** A contact with its address, phone number and handle. */
    void introduce(Person person, long at) {
        var traits = Json.object()
                .with("email", person.email())
                .with("phone", person.phone())
                .with("firstName", person.first())
                .with("lastName", person.last())
                .with("title", person.title())
                .with("company", scene.account.name())
                .with("industry", scene.account.industry())
                .with("leadSource", scene.account.leadSource());
        var who = Who.contact(person);
        scene.outbox.identify(person.handle().isEmpty() ? who : Who.contactWithHandle(person), at, traits);
        if (person.number() == 0) {
            scene.outbox.group(who, at + 1, scene.account.id(), Website.company(scene.account));
        }
    }

    /** The steps from a request to a demo, at which {@code at} is the request. */
    void lead(Person person, long at) {
        var who = Who.contact(person);
        introduce(person, at + 5 * Scene.MINUTE);
        scene.outbox.track(
                who,
                at + 6 * Scene.MINUTE,
                "Lead Created",
                Json.object()
                        .with("leadId", "lead-" + person.key())
                        .with("leadSource", scene.account.leadSource())
                        .with("score", 30 + chance.below(60)));
        call(person, scene.atWork(at + 5 * Scene.HOUR), "outbound");
    }

    void demo(Person person, Day day) {
        long at = scene.workTime(day, chance);
        meet(person, at, scene.atWork(at + 2 * Day.MILLIS), "demo");
    }

    void proposal(Person person, long at) {
        var who = Who.contact(person);
        scene.outbox.track(who, at, "Proposal Sent", offer());
        scene.outbox.track(
                who,
                at + 9 * Scene.HOUR,
                "Proposal Viewed",
                Json.object()
                        .with("proposalId", "prop-" + person.key())
                        .with("durationSeconds", 30 + chance.below(600)));
    }

    void converted(Person person, long at, long cents) {
        scene.outbox.track(Who.contact(person), at, "Proposal Accepted", offer());
        scene.outbox.track(
                Who.contact(person),
                at,
                "Lead Converted",
                Json.object()
                        .with("leadId", "lead-" + person.key())
                        .withCents("amount", cents)
                        .with("currency", scene.account.place().currency()));
    }

    /** What customer success does in a week with a paying account. */
    void week(Day day, Plan plan) {
        var champion = scene.champion();
        double care = plan.care();
        if (chance.happens(care)) {
            call(champion, scene.workTime(day, chance), chance.happens(.3) ? "inbound" : "outbound");
        }
        if (chance.happens(1.5 * care)) {
            mails(champion, scene.workTime(day, chance));
        }
        if (plan.compareTo(Plan.TEAM) > 0 && chance.happens(.05)) {
            long at = scene.workTime(day, chance);
            meet(champion, at, scene.atWork(at + 5 * Day.MILLIS), "review");
        }
    }

    void call(Person person, long at, String direction) {
        scene.outbox.track(
                Who.contact(person),
                at,
                "Call Completed",
                Json.object()
                        .with("callId", id("call"))
                        .with("direction", direction)
                        .with("durationSeconds", 90 + chance.below(1_800))
                        .with("outcome", "connected")
                        .with("text", scene.write("call", person)));
    }

    private void mails(Person person, long at) {
        var who = Who.contact(person);
        var thread = id("thread");
        var subject = scene.write("mail.subject", person);
        scene.outbox.track(who, at, "Message Sent", mail(thread, subject, scene.write("mail.in", person)));
        long answered = scene.atWork(at + (long) (Scene.HOUR * chance.logNormal(5, .8)));
        scene.outbox.track(
                who, answered, "Message Received", mail(thread, "Re: " + subject, scene.write("mail.out", person)));
    }

    private static Json mail(String thread, String subject, String text) {
        return Json.object()
                .with("conversationId", thread)
                .with("channel", "email")
                .with("subject", subject)
                .with("text", text);
    }

    private Json meeting(String subject, long startsAt) {
        return Json.object()
                .with("meetingId", "meet-" + Integer.toString(scene.account.number(), 36) + "-" + count)
                .with("subject", subject)
                .with("startsAt", Instant.ofEpochMilli(startsAt).toString())
                .with("host", scene.agent);
    }

    private void meet(Person person, long bookedAt, long at, String subject) {
        scene.outbox.track(Who.contact(person), bookedAt, "Meeting Booked", meeting(subject, at));
        var held = meeting(subject, at)
                .with("durationSeconds", 900L * (1 + chance.below(4)))
                .with("outcome", "held")
                .with("text", scene.write("meeting", person));
        scene.outbox.track(Who.contact(person), at + Scene.HOUR, "Meeting Held", held);
        count++;
    }

    private Json offer() {
        var account = scene.account;
        long cents = account.plan().seatCents() * account.people().size();
        return Json.object()
                .with("proposalId", "prop-" + account.champion().key())
                .with("subject", "Loomstead " + account.plan().title())
                .withCents("amount", cents)
                .with("currency", account.place().currency());
    }

    private String id(String kind) {
        return kind + "-" + Integer.toString(scene.account.number(), 36) + "-" + count++;
    }
}
