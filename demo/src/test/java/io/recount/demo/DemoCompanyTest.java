package io.recount.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recount.demo.message.Audience;
import io.recount.demo.message.Fate;
import io.recount.demo.message.Source;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {
    private static final Recorded USUAL = Recorded.of(DemoCompany.usual());

    @Test
    void theSameSeedGivesTheSameBytes() {
        var company = new DemoCompany(11, 200, 1);

        assertThat(Recorded.of(company).messages).isEqualTo(Recorded.of(company).messages);
    }

    @Test
    void anotherSeedGivesAnotherCompany() {
        assertThat(Recorded.of(new DemoCompany(11, 20, 1)).messages)
                .isNotEqualTo(Recorded.of(new DemoCompany(12, 20, 1)).messages);
    }

    /** Guards the fixed stream: whoever changes it gives the generator another version. */
    @Test
    void theStreamOfThisVersionIsKnown() {
        var recorded = Recorded.of(new DemoCompany(7, 50, 1));
        int hash = 0;
        for (var message : recorded.messages) {
            hash = 31 * hash + message.json().hashCode();
        }

        assertThat(DemoCompany.VERSION + ": " + recorded.messages.size() + ", " + hash)
                .isEqualTo("1: 2346, -972555812");
    }

    @Test
    void aLargerCompanyBeginsWithTheSmallerOne() {
        var small = Recorded.of(new DemoCompany(7, 100, 1));
        var large = Recorded.of(new DemoCompany(7, 400, 1));
        // The last account of a company may be cut short.
        int whole = small.accounts.size() - 1;

        assertThat(large.messages.stream().filter(it -> it.account() < whole))
                .containsExactlyElementsOf(small.messages.stream()
                        .filter(it -> it.account() < whole)
                        .toList());
    }

    @Test
    void thereAreAsManyPeopleAsWereAskedFor() {
        var people = new HashSet<String>();
        var userIds = Pattern.compile("\"email\":\"([^\"]+)\"");
        for (var message : USUAL.facts()) {
            if (message.source() == Source.CRM && message.kind().equals("identify")) {
                var found = userIds.matcher(message.json());
                assertThat(found.find()).isTrue();
                people.add(found.group(1));
            }
        }

        assertThat(people).hasSize(DemoCompany.PEOPLE);
        assertThat(USUAL.accounts).hasSize(DemoCompany.usual().accounts()).hasSizeBetween(500, 700);
    }

    @Test
    void mishapsHaveTheirShares() {
        double all = USUAL.tally.sent();

        assertThat(all).isBetween(140_000.0, 165_000.0);
        assertThat(USUAL.tally.late() / all).isCloseTo(.019, within(.004));
        assertThat(USUAL.tally.of(Fate.REPEATED) / all).isCloseTo(.01, within(.002));
        assertThat(USUAL.tally.of(Fate.MALFORMED) / all).isCloseTo(.0025, within(.0007));
        assertThat(USUAL.tally.of(Fate.CONFLICTING) / all).isBetween(.0003, .002);
    }

    @Test
    void manyVisitorsAreKnownLaterAndSomeNever() {
        var cookies = new HashMap<String, Boolean>();
        var cookie = Pattern.compile("\"anonymousId\":\"(web-[^\"]+)\"");
        for (var message : USUAL.facts()) {
            var found = cookie.matcher(message.json());
            if (message.source() == Source.WEB && found.find()) {
                boolean known = message.json().contains("\"userId\"");
                cookies.merge(found.group(1), known, (before, now) -> before || now);
            }
        }
        long visitorsFirst = USUAL.accounts.stream()
                .filter(it -> it.totals().visitsBefore() > 0 && it.totals().sessions() > 0)
                .count();

        assertThat(visitorsFirst).isGreaterThan(200);
        assertThat(cookies.values().stream().filter(known -> !known).count()).isBetween(200L, 700L);
    }

    @Test
    void messagesOfAnAccountComeInTheOrderInWhichTheyAreSent() {
        var last = new HashMap<Integer, Long>();
        for (var message : USUAL.messages) {
            assertThat(message.sentAt()).isGreaterThanOrEqualTo(last.getOrDefault(message.account(), 0L));
            last.put(message.account(), message.sentAt());
        }
    }

    @Test
    void aRepeatedMessageHasTheBytesOfTheFirst() {
        var facts = new HashSet<String>();
        for (var message : USUAL.messages) {
            if (message.fate() == Fate.REPEATED) {
                assertThat(facts.contains(message.json())).isTrue();
            } else {
                assertThat(facts.add(message.json())).isTrue();
            }
        }
    }

    @Test
    void peopleRestAtWeekendsInSummerAndAtChristmas() {
        var logins = USUAL.facts().stream()
                .filter(it -> it.kind().equals("Logged In"))
                .map(it -> Instant.ofEpochMilli(it.occurredAt())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .toList();
        double sundays = logins.stream()
                .filter(it -> it.getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
        double tuesdays = logins.stream()
                .filter(it -> it.getDayOfWeek() == DayOfWeek.TUESDAY)
                .count();
        double augusts =
                logins.stream().filter(it -> it.getMonth() == Month.AUGUST).count();
        double junes = logins.stream().filter(it -> it.getMonth() == Month.JUNE).count();
        double lateDecembers = logins.stream()
                .filter(it -> it.getMonth() == Month.DECEMBER && it.getDayOfMonth() >= 22)
                .count();

        assertThat(sundays / tuesdays).isLessThan(.2);
        assertThat(augusts / junes).isBetween(.55, .95);
        assertThat(lateDecembers / junes).isLessThan(.2);
    }

    @Test
    void wrongSizesAreRefused() {
        assertThatThrownBy(() -> new DemoCompany(7, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DemoCompany(7, 10, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsHeldButWhatIsOnItsWay() {
        var used = new ArrayList<Long>();
        new DemoCompany(7, 9_000, 1).tell(new Audience() {
            @Override
            public void progress(double share) {
                if (share > .1 * (used.size() + 1)) {
                    System.gc();
                    used.add(used());
                }
            }
        });

        assertThat(used).hasSizeGreaterThan(7);
        assertThat(Collections.max(used) - used.getFirst()).isLessThan(24L << 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
