package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.Source;
import io.recount.demo.model.Day;
import io.recount.demo.model.UsageModel;
import io.recount.demo.people.Person;

/** Sessions in the product, in browsers and on phones; one message tells how often a feature was used in a session. */
final class ProductUse {
    private static final double ON_PHONE = .15;
    private static final double SHARING_ACCOUNTS = .04;
    private static final double AT_THE_SHARED_DESK = .15;

    /** Long enough for the owner's own messages to have arrived, however late. */
    private static final int OWNER_KNOWN_DAYS = 30;

    private final Scene scene;
    private final Diary diary;
    private final Chance chance;
    private final boolean sharesDesk;

    ProductUse(Scene scene, Diary diary) {
        this.scene = scene;
        this.diary = diary;
        this.chance = scene.chance(Scene.Branch.PRODUCT);
        this.sharesDesk = chance.happens(SHARING_ACCOUNTS);
    }

    void live(Day day, boolean trial) {
        for (var person : scene.team()) {
            double rate = UsageModel.sessions(
                    person.role(), scene.feeling(person), scene.account.hidden().engagement(), trial);
            if (day.index() > person.joinDay() && chance.happens(1 - StrictMath.exp(-rate * day.season()))) {
                diary.session();
                session(day, person);
            }
        }
    }

    private void session(Day day, Person person) {
        long at = scene.workTime(day, chance);
        if (chance.happens(ON_PHONE)) {
            onPhone(person, at);
        } else if (sharesDesk && isAtSharedDesk(person, day)) {
            var owner = scene.account.champion();
            var who = Who.signedIn(Source.PRODUCT, person, owner.browserId(), owner.browser());
            scene.outbox.trackFromSharedDevice(
                    who, at, "Logged In", Json.object().with("method", "password"));
            scene.outbox.trackFromSharedDevice(who, at + 4 * Scene.MINUTE, "Feature Used", feature());
        } else {
            inBrowser(person, at);
        }
    }

    /** The first colleague sits at the first champion's computer now and then, without signing that one out. */
    private boolean isAtSharedDesk(Person person, Day day) {
        return person.number() == 1
                && day.index() > scene.account.champion().joinDay() + OWNER_KNOWN_DAYS
                && chance.happens(AT_THE_SHARED_DESK);
    }

    private void onPhone(Person person, long at) {
        var who = Who.signedIn(Source.PRODUCT, person, person.phoneId(), scene.name("agent.phone"));
        scene.outbox.screen(who, at, scene.name("feature"));
        scene.outbox.trackFromPhone(who, at + Scene.MINUTE, "Feature Used", feature());
    }

    private void inBrowser(Person person, long at) {
        var who = Who.signedIn(Source.PRODUCT, person);
        if (chance.happens(.45)) {
            var method = chance.happens(.3) ? "google" : "password";
            scene.outbox.track(who, at, "Logged In", Json.object().with("method", method));
        }
        int features = 1 + chance.poisson(.4);
        for (int i = 1; i <= features; i++) {
            scene.outbox.track(who, at + i * 7L * Scene.MINUTE, "Feature Used", feature());
        }
        if (chance.happens(.06)) {
            var search = Json.object().with("query", scene.name("query")).with("results", chance.below(30));
            scene.outbox.track(who, at + 3 * Scene.MINUTE, "Searched", search);
        }
        if (chance.happens(.05)) {
            var board = Json.object().with("template", chance.happens(.5)).with("columns", 3 + chance.below(6));
            scene.outbox.track(who, at + 9 * Scene.MINUTE, "Board Created", board);
        }
    }

    private Json feature() {
        return Json.object()
                .with("feature", scene.name("feature"))
                .with("count", 1 + chance.poisson(3))
                .with("durationSeconds", 20 + chance.below(1_500));
    }
}
