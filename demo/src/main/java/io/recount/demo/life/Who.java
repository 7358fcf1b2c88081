package io.recount.demo.life;

import io.recount.demo.json.Json;
import io.recount.demo.message.Source;
import io.recount.demo.people.Person;
import java.util.function.UnaryOperator;

/**
 * By what name a source knows somebody: each source in its own way, as systems in the world do.
 *
 * @param fields writes the top-level id fields of a message
 * @param context writes the context
 */
record Who(Source source, UnaryOperator<Json> fields, UnaryOperator<Json> context) {
    /** A visitor of the site who has not said anything yet. */
    static Who visitor(String cookie, String browser) {
        return new Who(Source.WEB, json -> json.with("anonymousId", cookie), json -> json.with("userAgent", browser));
    }

    /** A visitor who leaves an address in a form. */
    static Who visitor(Person person) {
        return new Who(
                Source.WEB,
                json -> json.with("anonymousId", person.browserId()),
                json -> json.with("userAgent", person.browser())
                        .with("traits", Json.object().with("email", person.email())));
    }

    /** Somebody who is signed in, on a device of any owner. */
    static Who signedIn(Source source, Person person, String device, String agent) {
        return new Who(
                source,
                json -> json.with("userId", person.userId()).with("anonymousId", device),
                json -> json.with("userAgent", agent));
    }

    static Who signedIn(Source source, Person person) {
        return signedIn(source, person, person.browserId(), person.browser());
    }

    /** The server side of the product, which knows user ids alone. */
    static Who user(Source source, Person person) {
        return new Who(source, json -> json.with("userId", person.userId()), json -> json);
    }

    static Who contact(Person person) {
        return external(Source.CRM, "crmId", person.crmId());
    }

    /** A contact whose name on social networks is known. */
    static Who contactWithHandle(Person person) {
        var crmId = id("crmId", person.crmId());
        var handle = id("socialHandle", person.handle());
        return new Who(Source.CRM, json -> json, json -> json.withList("externalIds", crmId, handle));
    }

    static Who payer(Person person) {
        return external(Source.BILLING, "billingId", person.billingId());
    }

    static Who recipient(Person person) {
        return external(Source.EMAIL, "email", person.email());
    }

    static Who author(Person person) {
        return external(Source.SOCIAL, "socialHandle", person.handle());
    }

    /** A site for reviews checks addresses. */
    static Who reviewer(Person person) {
        return external(Source.SOCIAL, "email", person.email());
    }

    /** The help desk knows its requesters and the address they wrote from. */
    static Who requester(Person person) {
        return new Who(
                Source.SUPPORT,
                json -> json,
                json -> json.withList("externalIds", id("supportId", person.supportId()))
                        .with("traits", Json.object().with("email", person.email())));
    }

    private static Who external(Source source, String type, String value) {
        return new Who(source, json -> json, json -> json.withList("externalIds", id(type, value)));
    }

    private static Json id(String type, String value) {
        return Json.object().with("id", value).with("type", type).with("collection", "users");
    }
}
