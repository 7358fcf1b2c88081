package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.Source;
import io.recount.demo.model.Day;
import io.recount.demo.people.Person;

/** NPS twice a year, a survey after the first month, one when somebody leaves. */
final class Surveys {
    private static final int NPS_DAYS = 182;
    private static final double NPS_ANSWERED = .32;
    private static final int FIRST_MONTH = 30;
    private static final double ANSWERED = .25;

    private final Scene scene;
    private final Chance chance;

    Surveys(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance(Scene.Branch.SURVEY);
    }

    void live(Day day) {
        for (var person : scene.team()) {
            int age = day.index() - person.joinDay();
            if (age % NPS_DAYS == (60 + 7 * person.number()) % NPS_DAYS && chance.happens(NPS_ANSWERED)) {
                nps(person, scene.workTime(day, chance));
            }
            if (age == FIRST_MONTH && person.joinDay() > 0 && chance.happens(ANSWERED)) {
                answer(person, scene.workTime(day, chance), "onboarding", "How was the first month?");
            }
        }
    }

    void exit(Person person, long at) {
        if (chance.happens(.4)) {
            answer(person, at, "exit", "Why do you leave?");
        }
    }

    private void nps(Person person, long at) {
        double felt = 7.3 + 1.9 * scene.feeling(person) + 1.1 * chance.normal();
        scene.outbox.track(
                Who.user(Source.SURVEY, person),
                at,
                "NPS Answered",
                Json.object()
                        .with("surveyId", "nps")
                        .with("score", Math.clamp(Math.round(felt), 0, 10))
                        .with("comment", chance.happens(.7) ? scene.write("nps", person) : ""));
    }

    private void answer(Person person, long at, String survey, String question) {
        double felt = 3.5 + .8 * scene.feeling(person) + .6 * chance.normal();
        scene.outbox.track(
                Who.user(Source.SURVEY, person),
                at,
                "Survey Answered",
                Json.object()
                        .with("surveyId", survey)
                        .with("question", question)
                        .with("score", Math.clamp(Math.round(felt), 1, 5))
                        .with("answer", scene.write("survey." + survey, person)));
    }
}
