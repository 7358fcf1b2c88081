package io.recount.demo.people;

import io.recount.demo.draw.Chance;
import io.recount.demo.text.Phrases;

/**
 * Somebody who works at a customer.
 *
 * @param number place among the people of the account; 0 is the first champion
 * @param joinDay day of the simulation on which the person is first heard of
 * @param handle name on social networks; empty for most
 * @param leaning how much more satisfied than the account as a whole, in standard deviations
 */
public record Person(
        int number,
        String key,
        String first,
        String last,
        String email,
        String phone,
        String title,
        Role role,
        int joinDay,
        String handle,
        String browser,
        double leaning) {
    private static final double HANDLE_SHARE = .06;
    private static final double LEANING_SIGMA = .35;

    /** Draws somebody; the key tells all of a company's people apart. */
    static Person draw(int account, int number, Role role, String domain, int joinDay, Chance chance) {
        var key = Integer.toString(account, 36) + "x" + Integer.toString(number, 36);
        var first = Phrases.name("first", chance);
        var last = Phrases.name("last", chance);
        var local = Ascii.of(first) + "." + Ascii.of(last) + (number == 0 ? "" : Integer.toString(number));
        // Country code 999 belongs to nobody.
        var phone = "+999%09d".formatted(account * 1_000L + number);
        return new Person(
                number,
                key,
                first,
                last,
                local + "@" + domain,
                phone,
                Phrases.name(role == Role.CHAMPION || role == Role.ADMIN ? "title.lead" : "title", chance),
                role,
                joinDay,
                chance.happens(HANDLE_SHARE) ? Ascii.of(first) + "_" + key : "",
                Phrases.name("agent.browser", chance),
                LEANING_SIGMA * chance.normal());
    }

    public String userId() {
        return "usr_" + key;
    }

    public String crmId() {
        return "crm_" + key;
    }

    public String billingId() {
        return "cus_" + key;
    }

    public String supportId() {
        return "req_" + key;
    }

    /** Cookie of the browser at work. */
    public String browserId() {
        return "web-" + key;
    }

    /** Id of the app on the phone. */
    public String phoneId() {
        return "app-" + key;
    }
}
