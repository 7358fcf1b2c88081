package io.recount.demo.people;

import io.recount.demo.draw.Chance;
import io.recount.demo.model.Day;
import io.recount.demo.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws accounts. Each depends on the seed and its number alone, so that a larger company begins with the smaller one. */
public final class Accounts {
    private static final int LARGEST = 60;
    private static final double EXISTING_SHARE = .45;
    private static final double PROMPT_SHARE = .75;
    private static final int SIZE = 1;
    private static final int NATURE = 2;
    private static final int PEOPLE = 3;

    private final long seed;
    private final LocalDate first;
    private final int days;

    /**
     * @param first the first day of the simulation
     * @param days how long it is
     */
    public Accounts(long seed, LocalDate first, int days) {
        this.seed = seed;
        this.first = first;
        this.days = days;
    }

    /** How many people account {@code number} has, without drawing them. */
    public int size(int number) {
        var chance = Chance.of(seed).branch(number).branch(SIZE);
        return Math.min(LARGEST, 1 + (int) chance.logNormal(2.55, .85));
    }

    /**
     * Draws an account.
     *
     * @param people at most so many people, for the last account of a company
     */
    public Account draw(int number, int people) {
        var chance = Chance.of(seed).branch(number).branch(NATURE);
        int size = Math.min(size(number), people);
        var name = Phrases.name("company", chance);
        var domain = Ascii.of(name) + "-" + Integer.toString(number, 36).toLowerCase(Locale.ROOT) + ".example";
        boolean existing = chance.happens(EXISTING_SHARE);
        int trialDay = existing ? 0 : trialDay(chance);
        int leadDay = existing ? 0 : Math.max(0, trialDay - 1 - chance.below(28));
        var plan = plan(size, chance);
        var hidden = new Account.Hidden(.8 * chance.normal(), .5 * chance.normal(), .4 * chance.normal());
        return new Account(
                number,
                name,
                domain,
                Phrases.name("industry", chance),
                Place.draw(chance),
                Phrases.name("lead.source", chance),
                existing,
                leadDay,
                trialDay,
                plan,
                chance.happens(plan == Plan.STARTER ? .2 : .45),
                people(number, size, domain, existing, trialDay),
                hidden);
    }

    /** Trials begin when people work: seldom at weekends, less in summer and at the end of the year. */
    private int trialDay(Chance chance) {
        int day;
        do {
            day = 5 + chance.below(days - 30);
        } while (!chance.happens(Day.of(first, day).season()));
        return day;
    }

    private static Plan plan(int size, Chance chance) {
        double scale = size + 4 * chance.normal();
        if (scale < 2) {
            return Plan.STARTER;
        }
        if (scale < 7) {
            return Plan.TEAM;
        }
        return scale < 15 ? Plan.BUSINESS : Plan.ENTERPRISE;
    }

    private List<Person> people(int account, int size, String domain, boolean existing, int trialDay) {
        var people = new ArrayList<Person>(size);
        for (int number = 0; number < size; number++) {
            var chance = Chance.of(seed).branch(account).branch(PEOPLE).branch(number);
            int joinDay = number == 0 ? trialDay : joinDay(existing, trialDay, chance);
            people.add(Person.draw(account, number, role(number, chance), domain, joinDay, chance));
        }
        return List.copyOf(people);
    }

    private int joinDay(boolean existing, int trialDay, Chance chance) {
        if (chance.happens(PROMPT_SHARE)) {
            return existing ? 0 : trialDay + 1 + chance.below(Account.TRIAL - 1);
        }
        return Math.min(days - 1, trialDay + Account.TRIAL + chance.below(existing ? 400 : 200));
    }

    private static Role role(int number, Chance chance) {
        if (number == 0) {
            return Role.CHAMPION;
        }
        double drawn = chance.next();
        return drawn < .15 ? Role.ADMIN : drawn < .8 ? Role.MEMBER : Role.GUEST;
    }
}
