package io.recount.config.canary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Somebody whose every trace can be recognised: twelve texts that occur nowhere else, half of them not in ASCII, each with the
 * tag in its middle, which no form of it loses.
 *
 * @param tag told apart by it
 * @param when the time of what the person does
 */
public record Person(String tag, Instant when) {

    /** One of long ago, one of now and one of times to come. */
    public static List<Person> all() {
        return List.of(
                new Person("71", Instant.EPOCH),
                new Person("72", Instant.now()),
                new Person("73", Instant.now().plus(3_650, ChronoUnit.DAYS)));
    }

    public String name() {
        return "Žofie " + tag + " Kanárková";
    }

    public String email() {
        return "canary-" + tag + "@example.com";
    }

    public String phone() {
        return "+420" + tag + "7711133";
    }

    public String ip() {
        return "2001:db8:" + tag + "::c0de";
    }

    public String userAgent() {
        return "canary-agent-" + tag + "/1.0";
    }

    public String freeText() {
        return "žluťoučký kůň číslo " + tag + " běží";
    }

    public String nestedProperty() {
        return "vnořený-" + tag + "-kanárek";
    }

    public String urlQuery() {
        return "dotaz-" + tag + "-na-kanára";
    }

    public String eventName() {
        return "Kanár " + tag + " Přiletěl";
    }

    public String header() {
        return "canary-" + tag + "-header";
    }

    public String userId() {
        return "canary-" + tag + "-user";
    }

    public String quarantined() {
        return "zadržený-" + tag + "-kanárek";
    }

    /** All that must be found nowhere. */
    public List<String> canaries() {
        return List.of(
                name(),
                email(),
                phone(),
                ip(),
                userAgent(),
                freeText(),
                nestedProperty(),
                urlQuery(),
                eventName(),
                header(),
                userId(),
                quarantined());
    }

    /** Who the person is, as a tracking call. */
    public String identify() {
        return """
            {"userId":"%s","messageId":"canary-1-%s","timestamp":"%s",
             "traits":{"name":"%s","email":"%s","phone":"%s"},"context":{"ip":"%s","userAgent":"%s"}}
            """.formatted(userId(), tag, when, name(), email(), phone(), ip(), userAgent());
    }

    /** What the person did, as a tracking call under a message id. */
    public String track(String messageId) {
        return """
            {"userId":"%s","messageId":"%s-%s","timestamp":"%s","event":"%s",
             "properties":{"text":"%s","a":{"b":["%s"]},"url":"https://example.com/?q=%s"}}
            """.formatted(userId(), messageId, tag, when, eventName(), freeText(), nestedProperty(), urlQuery());
    }

    /** Messages that cannot be understood, each for another reason. */
    public String bad() {
        return """
            {"batch":[{"type":"track","userId":"%1$s","messageId":"canary-3-%2$s"},
             {"type":"%1$s","userId":"%1$s","messageId":"canary-4-%2$s"},
             {"type":"track","event":"%1$s","userId":"%1$s","timestamp":"%1$s","messageId":"canary-5-%2$s"},
             {"type":"track","event":{"x":"%1$s"},"userId":["%1$s"],"messageId":"canary-6-%2$s"}]}
            """.formatted(quarantined(), tag);
    }
}
