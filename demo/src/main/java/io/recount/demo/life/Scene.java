package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.model.Day;
import io.recount.demo.model.Satisfaction;
import io.recount.demo.people.Account;
import io.recount.demo.people.Person;
import io.recount.demo.text.Mood;
import io.recount.demo.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all parts of one account's life share: who is there, how they feel, where messages go. */
final class Scene {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    private static final long OPENS = 9 * HOUR;
    private static final long CLOSES = 18 * HOUR;

    final Account account;
    final Outbox outbox;
    final Satisfaction satisfaction;
    final String agent;
    private final Chance chance;
    private final Chance words;
    private final List<Person> team = new ArrayList<>();

    Scene(Account account, Outbox outbox, Chance chance) {
        this.account = account;
        this.outbox = outbox;
        this.chance = chance;
        this.words = chance(Branch.WORDS);
        this.satisfaction = new Satisfaction(account.hidden().satisfaction(), chance(Branch.START));
        this.agent = Phrases.name("agent", words);
    }

    /** A part's own chance, so that one part's draws never move another's. */
    Chance chance(Branch branch) {
        return branch.of(chance);
    }

    /** The people who work with the product now; the champion comes first. */
    List<Person> team() {
        return team;
    }

    Person champion() {
        return team.isEmpty() ? account.champion() : team.getFirst();
    }

    double feeling(Person person) {
        return satisfaction.value() + person.leaning();
    }

    String write(String kind, Person person) {
        var values = Map.of("first", person.first(), "company", account.name(), "agent", agent);
        return Phrases.write(kind, Mood.of(feeling(person), words), values, words);
    }

    String name(String kind) {
        return Phrases.name(kind, words);
    }

    /** A moment of the working day, on the account's own clock. */
    long workTime(Day day, Chance chance) {
        double hours = 8.5 + 5 * (chance.next() + chance.next());
        return day.start() + (long) (hours * HOUR) - account.place().offsetMinutes() * MINUTE;
    }

    /** The moment, or where that is outside of working hours an early one of the next working day; keeps the order. */
    long atWork(long at) {
        long offset = account.place().offsetMinutes() * MINUTE;
        long day = Math.floorDiv(at + offset, Day.MILLIS);
        long time = Math.floorMod(at + offset, Day.MILLIS);
        if (isWorkday(day) && time >= OPENS && time < CLOSES) {
            return at;
        }
        long last = time >= CLOSES && isWorkday(day) ? day : day - 1;
        while (!isWorkday(last)) {
            last--;
        }
        long next = last + 1;
        while (!isWorkday(next)) {
            next++;
        }
        long closed = last * Day.MILLIS + CLOSES;
        double part = (double) (at + offset - closed) / (next * Day.MILLIS + OPENS - closed);
        return next * Day.MILLIS + OPENS - HOUR + (long) (part * HOUR) - offset;
    }

    /** 1970 began on a Thursday. */
    private static boolean isWorkday(long epochDay) {
        return Math.floorMod(epochDay + 3, 7) < 5;
    }

    /** The parts of a life that draw on their own. */
    enum Branch {
        START,
        WORDS,
        MISHAPS,
        WEB,
        PRODUCT,
        EMAIL,
        SUPPORT,
        BILLING,
        CRM,
        SURVEY,
        SOCIAL,
        TEAM,
        DECISIONS,
        CAMPAIGNS;

        Chance of(Chance life) {
            return life.branch(name().hashCode());
        }
    }
}
