package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.model.Campaign;
import io.recount.demo.model.Day;
import io.recount.demo.people.Person;
import io.recount.demo.people.Role;
import java.util.HashSet;
import java.util.Set;

/** Newsletters and campaigns: delivered, opened, clicked, bounced, unsubscribed. */
final class Mailings {
    private static final double SENT = .38;
    private static final double BOUNCED = .008;
    private static final double OPENED = .34;
    private static final double CLICKED = .16;
    private static final double UNSUBSCRIBED = .006;
    private static final double COMPLAINED = .0008;

    private final Scene scene;
    private final Chance chance;
    private final Set<Person> unsubscribed = new HashSet<>();

    Mailings(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance(Scene.Branch.EMAIL);
    }

    /** Once a month, on the first Tuesday, to those who are known by then. */
    void newsletter(Day day) {
        if (day.weekday() != 2 || day.dayOfMonth() > 7) {
            return;
        }
        var issue = Integer.toString(day.date().getYear()) + "-" + day.month();
        var subject = "Loomstead news " + issue + ": " + scene.name("feature");
        for (var person : scene.account.people()) {
            if (person.joinDay() < day.index() && !unsubscribed.contains(person) && chance.happens(SENT)) {
                send(
                        person,
                        scene.workTime(day, chance),
                        mail(person, "news-" + issue, "Newsletter " + issue, subject));
            }
        }
    }

    /** To those who decide. */
    void campaign(Campaign campaign, Day day) {
        var run = campaign.id() + "-" + day.date().getYear() + "-" + day.month();
        var subject = campaign == Campaign.CHECK_IN ? "How is it going, and what can we do?" : "More seats, 20 % less";
        for (var person : scene.team()) {
            if (person.equals(scene.champion()) || person.role() == Role.ADMIN) {
                send(person, scene.workTime(day, chance), mail(person, run, campaign.title(), subject));
            }
        }
    }

    /** The experiment's control group is known to the mailing tool, too. */
    void heldOut(Campaign campaign, Day day) {
        var run = campaign.id() + "-" + day.date().getYear() + "-" + day.month();
        scene.outbox.track(
                Who.recipient(scene.champion()),
                scene.workTime(day, chance),
                "Campaign Held Out",
                Json.object().with("campaignId", run).with("campaignName", campaign.title()));
    }

    private static Json mail(Person person, String campaignId, String campaignName, String subject) {
        return Json.object()
                .with("emailId", "mail-" + campaignId + "-" + person.key())
                .with("subject", subject)
                .with("campaignId", campaignId)
                .with("campaignName", campaignName);
    }

    private void send(Person person, long at, Json mail) {
        var who = Who.recipient(person);
        if (chance.happens(BOUNCED)) {
            var reason = scene.name("reason.bounce");
            mail.with("bounceType", reason.equals("unknown user") ? "hard" : "soft")
                    .with("reason", reason);
            scene.outbox.track(who, at, "Email Bounced", mail);
            return;
        }
        scene.outbox.track(who, at, "Email Delivered", mail);
        if (!chance.happens(OPENED * StrictMath.exp(.2 * scene.feeling(person)))) {
            return;
        }
        long opened = at + (long) (Scene.HOUR * chance.logNormal(3, 1.2));
        scene.outbox.track(who, opened, "Email Opened", mail);
        if (chance.happens(COMPLAINED)) {
            scene.outbox.track(who, opened + Scene.MINUTE, "Email Marked as Spam", mail);
        }
        if (chance.happens(UNSUBSCRIBED)) {
            unsubscribed.add(person);
            scene.outbox.track(who, opened + Scene.MINUTE, "Unsubscribed", mail);
        } else if (chance.happens(CLICKED)) {
            mail.with("linkUrl", "https://www.loomstead.example/" + Slugs.of(scene.name("feature")));
            scene.outbox.track(who, opened + Scene.MINUTE, "Email Clicked", mail);
        }
    }
}
