package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.Source;
import io.recount.demo.model.Day;
import io.recount.demo.people.Person;

/** What people say about the product elsewhere: reviews, mentions, recommendations. */
final class Voices {
    private static final double MENTION = .012;
    private static final double REVIEW = .004;
    private static final double REFERRAL = .004;

    private final Scene scene;
    private final Chance chance;
    private int count;

    Voices(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance(Scene.Branch.SOCIAL);
    }

    void week(Day day) {
        for (var person : scene.team()) {
            double strength = Math.abs(scene.feeling(person));
            if (!person.handle().isEmpty() && chance.happens(MENTION * (1 + strength))) {
                mention(person, scene.workTime(day, chance));
            }
        }
        var champion = scene.champion();
        if (chance.happens(REVIEW * (1 + Math.abs(scene.feeling(champion))))) {
            review(champion, scene.workTime(day, chance));
        }
        if (chance.happens(REFERRAL * StrictMath.exp(.9 * scene.feeling(champion)))) {
            refer(champion, scene.workTime(day, chance));
        }
    }

    private void mention(Person person, long at) {
        var id = id("post");
        scene.outbox.track(
                Who.author(person),
                at,
                "Social Mention",
                Json.object()
                        .with("network", scene.name("network"))
                        .with("mentionId", id)
                        .with("author", person.handle())
                        .with("text", scene.write("mention", person))
                        .with("url", "https://social.example/" + person.handle() + "/" + id));
    }

    private void review(Person person, long at) {
        double felt = 3.7 + .9 * scene.feeling(person) + .5 * chance.normal();
        scene.outbox.track(
                Who.reviewer(person),
                at,
                "Review Submitted",
                Json.object()
                        .with("reviewId", id("rev"))
                        .with("rating", Math.clamp(Math.round(felt), 1, 5))
                        .with("text", scene.write("review", person)));
    }

    private void refer(Person person, long at) {
        var referral = id("ref");
        scene.outbox.track(
                Who.user(Source.PRODUCT, person),
                at,
                "Referral Made",
                Json.object()
                        .with("referralId", referral)
                        .with("channel", "email")
                        .with("refereeEmail", referral + "@elsewhere.example"));
    }

    private String id(String kind) {
        return kind + "-" + Integer.toString(scene.account.number(), 36) + "-" + count++;
    }
}
