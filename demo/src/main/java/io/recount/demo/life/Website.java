package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.Source;
import io.recount.demo.model.Day;
import io.recount.demo.people.Account;
import io.recount.demo.people.Person;
import java.util.Locale;

/** The public site: visitors nobody knows yet, some of whom are known later, and users who look something up. */
final class Website {
    private static final double PASSER_BY = .0012;
    private static final double LOOKS_SOMETHING_UP = .006;
    private static final double COMES_AGAIN = .18;

    private final Scene scene;
    private final Diary diary;
    private final Chance chance;
    private int passersBy;

    Website(Scene scene, Diary diary) {
        this.scene = scene;
        this.diary = diary;
        this.chance = scene.chance(Scene.Branch.WEB);
    }

    /** Somebody who never says who it is. */
    void passersBy(Day day) {
        if (chance.happens(PASSER_BY * day.season())) {
            var cookie = "web-" + Integer.toString(scene.account.number(), 36) + "y" + passersBy++;
            visit(Who.visitor(cookie, scene.name("agent.browser")), scene.workTime(day, chance), "page");
        }
    }

    /** The champion before signing up: the cookie alone tells that it is one person. */
    void lead(Day day) {
        if (day.index() == scene.account.leadDay() || chance.happens(COMES_AGAIN)) {
            var champion = scene.account.champion();
            var who = Who.visitor(champion.browserId(), champion.browser());
            long at = scene.workTime(day, chance);
            visit(who, at, "page");
            diary.visit();
            if (chance.happens(.15)) {
                download(who, at + 6 * Scene.MINUTE);
            }
        }
    }

    void requestDemo(long at) {
        var champion = scene.account.champion();
        var form = Json.object()
                .with("interest", "Loomstead " + scene.account.plan().title())
                .with("companySize", Integer.toString(scene.account.people().size()))
                .with("text", scene.write("demo", champion));
        scene.outbox.track(Who.visitor(champion), at, "Demo Requested", form);
    }

    /** From here on the cookie belongs to a user. */
    void signUp(Person person, long at, boolean invited) {
        var who = Who.signedIn(Source.WEB, person);
        var account = scene.account;
        scene.outbox.identify(
                who,
                at,
                Json.object()
                        .with("email", person.email())
                        .with("firstName", person.first())
                        .with("lastName", person.last())
                        .with("role", person.role().name().toLowerCase(Locale.ROOT))
                        .with("city", account.place().city()));
        scene.outbox.track(
                who,
                at + 1,
                "Signed Up",
                Json.object()
                        .with("method", invited ? "invited" : "organic")
                        .with("plan", account.plan().title()));
        scene.outbox.group(who, at + 2, account.id(), company(account));
    }

    void members(Day day) {
        for (var person : scene.team()) {
            if (chance.happens(LOOKS_SOMETHING_UP * day.season())) {
                var who = Who.signedIn(Source.WEB, person);
                long at = scene.workTime(day, chance);
                visit(who, at, "page.help");
                if (chance.happens(.04)) {
                    download(who, at + 6 * Scene.MINUTE);
                }
            }
        }
    }

    static Json company(Account account) {
        return Json.object()
                .with("name", account.name())
                .with("industry", account.industry())
                .with("city", account.place().city())
                .with("website", "https://" + account.domain());
    }

    private void visit(Who who, long at, String pages) {
        int views = 1 + chance.poisson(1.4);
        for (int i = 0; i < views; i++) {
            scene.outbox.page(who, at + i * Scene.MINUTE, scene.name(pages), i == 0 ? scene.name("referrer") : "");
        }
    }

    private void download(Who who, long at) {
        var title = scene.name("document");
        scene.outbox.track(
                who,
                at,
                "Content Downloaded",
                Json.object()
                        .with("contentId", Slugs.of(title))
                        .with("title", title)
                        .with("contentType", "pdf"));
    }
}
