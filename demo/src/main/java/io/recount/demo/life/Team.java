package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.Source;
import io.recount.demo.model.Day;
import io.recount.demo.people.Account;
import io.recount.demo.people.Person;

/** Who comes and who goes. */
final class Team {
    private static final double LEAVES = .0004;

    private final Scene scene;
    private final Account account;
    private final Diary diary;
    private final Website website;
    private final SalesDesk sales;
    private final Chance chance;

    Team(Scene scene, Diary diary, Website website, SalesDesk sales) {
        this.scene = scene;
        this.account = scene.account;
        this.diary = diary;
        this.website = website;
        this.sales = sales;
        this.chance = scene.chance(Scene.Branch.TEAM);
    }

    void live(Day day) {
        arrive(day, true);
        if (chance.happens(LEAVES * scene.team().size()) && scene.team().size() > 1) {
            leave(chance.of(scene.team()), day);
        }
    }

    /** Those whose day it is; on the first day of all they are there already, and told of in one import. */
    void arrive(Day day, boolean invited) {
        for (var person : account.people()) {
            if (person.joinDay() == day.index() && !scene.team().contains(person)) {
                long at = invited ? scene.workTime(day, chance) : day.start();
                if (invited) {
                    invite(person, at - Scene.HOUR);
                }
                signUp(person, at, day);
                sales.introduce(person, at + 20 * Scene.MINUTE);
            }
        }
    }

    void signUp(Person person, long at, Day day) {
        scene.team().add(person);
        website.signUp(person, at, day.index() > 0 && !person.equals(account.champion()));
    }

    /** Of an account without the product, a new colleague is a contact and no more. */
    void strangersJoin(Day day) {
        for (var person : account.people()) {
            if (person.joinDay() == day.index()) {
                sales.introduce(person, scene.workTime(day, chance));
            }
        }
    }

    private void invite(Person person, long at) {
        var who = Who.signedIn(Source.PRODUCT, scene.champion());
        scene.outbox.track(
                who,
                at,
                "Invite Sent",
                Json.object().with("inviteeEmail", person.email()).with("accountId", account.id()));
        scene.outbox.track(who, at + 1, "Account User Added", member(person));
    }

    private void leave(Person person, Day day) {
        boolean champion = person.equals(scene.champion());
        scene.team().remove(person);
        var who = Who.user(Source.PRODUCT, scene.champion());
        scene.outbox.track(who, scene.workTime(day, chance), "Account User Removed", member(person));
        if (champion) {
            diary.championLeft(day.index());
            scene.satisfaction.championLeft();
        }
    }

    private Json member(Person person) {
        return Json.object().with("accountId", account.id()).with("memberId", person.userId());
    }
}
