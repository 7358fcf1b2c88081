package io.recount.demo;

import io.recount.demo.draw.Chance;
import io.recount.demo.life.Block;
import io.recount.demo.message.Audience;
import io.recount.demo.model.Day;
import io.recount.demo.people.Account;
import io.recount.demo.people.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loomstead, a company that sells a tool for project management, and what its customers do. The same seed, years and number
 * of people give the same bytes; more people give the same accounts and further ones.
 *
 * @param seed any number
 * @param people 1 to 1,000,000
 * @param years 1 to 10, up to {@link #END}
 */
public record DemoCompany(long seed, int people, int years) {
    /** Grows whenever the same seed gives other messages than before. */
    public static final int VERSION = 1;

    /** The first day that is not told any more. */
    public static final LocalDate END = LocalDate.of(2026, 10, 1);

    public static final long SEED = 7;
    public static final int PEOPLE = 2_500;
    public static final int YEARS = 2;
    public static final int MOST_PEOPLE = 1_000_000;
    public static final int MOST_YEARS = 10;

    /** So many accounts live side by side, which bounds the memory. */
    private static final int BLOCK = 1_000;

    private static final int OUTAGES_A_YEAR = 2;

    public DemoCompany {
        if (people < 1 || people > MOST_PEOPLE || years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("a demo company has 1 to 1,000,000 people and 1 to 10 years");
        }
    }

    /** What is made where nobody says otherwise. */
    public static DemoCompany usual() {
        return new DemoCompany(SEED, PEOPLE, YEARS);
    }

    public LocalDate firstDay() {
        return END.minusYears(years);
    }

    /** How many accounts these people work for. */
    public int accounts() {
        var accounts = new Accounts(seed, firstDay(), days());
        int count = 0;
        for (int found = 0; found < people; count++) {
            found += accounts.size(count);
        }
        return count;
    }

    /** Tells everything, a thousand accounts after the other, each thousand in the order of time. */
    public void tell(Audience audience) {
        var all = new Accounts(seed, firstDay(), days());
        int count = accounts();
        int blocks = (count + BLOCK - 1) / BLOCK;
        int left = people;
        for (int block = 0; block < blocks; block++) {
            var accounts = new ArrayList<Account>();
            for (int i = block * BLOCK; i < Math.min(count, (block + 1) * BLOCK); i++) {
                var account = all.draw(i, left);
                left -= account.people().size();
                accounts.add(account);
            }
            tell(accounts, audience, (double) block / blocks, 1.0 / blocks);
        }
    }

    private void tell(List<Account> accounts, Audience audience, double done, double share) {
        var block = new Block(seed, accounts, prefix(), firstDay(), END, audience);
        var outages = outages();
        for (int index = 0; index < days(); index++) {
            block.live(Day.of(firstDay(), index), outages);
            audience.progress(done + share * (index + 1) / days());
        }
        block.end();
    }

    private int days() {
        return (int) (END.toEpochDay() - firstDay().toEpochDay());
    }

    private String prefix() {
        return "demo" + VERSION + "-" + Long.toString(seed, 36) + "-" + years + "-";
    }

    private Set<Integer> outages() {
        var chance = Chance.of(seed).branch(-1);
        var days = new HashSet<Integer>();
        while (days.size() < OUTAGES_A_YEAR * years) {
            int day = chance.below(days());
            if (Day.of(firstDay(), day).weekday() < 6) {
                days.add(day);
            }
        }
        return days;
    }
}
