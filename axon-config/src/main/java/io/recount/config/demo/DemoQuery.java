package io.recount.config.demo;

import io.recount.demo.people.Person;
import io.recount.demo.report.Highlights;
import java.util.ArrayList;
import java.util.List;

/**
 * A query to paste.
 *
 * @param shows what its answer shows, in a sentence
 */
public record DemoQuery(String shows, String document) {

    /** Three queries about people of the company. */
    public static List<DemoQuery> of(Highlights highlights) {
        var queries = new ArrayList<DemoQuery>();
        highlights.left().ifPresent(person -> queries.add(leaving(person)));
        highlights.visited().ifPresent(person -> queries.add(visiting(person)));
        highlights.paid().ifPresent(person -> queries.add(paying(person)));
        return queries;
    }

    private static DemoQuery leaving(Person person) {
        return new DemoQuery(
                "The way out of " + person.first() + " " + person.last()
                        + ", newest first: the cancellation, and before it tickets, ratings and failed payments.",
                customer("email", person.email(), """
                        lastSeen timeline(first: 25, kinds: [SUBSCRIPTION_CANCELLED, TICKET_OPENED, TICKET_RATED, NPS_ANSWERED, \
                        PAYMENT_FAILED, CALL_COMPLETED]) { edges { node { occurredAt title source data } } }"""));
    }

    private static DemoQuery visiting(Person person) {
        return new DemoQuery(
                person.first() + " " + person.last()
                        + " was a visitor without a name first: the identifiers that were put together,"
                        + " every trait with its source, and the pages of the time before.",
                customer("userId", person.userId(), """
                        firstSeen identifiers { type value } traits { name value source occurredAt } \
                        timeline(first: 10, kinds: [PAGE_VIEWED, CONTENT_DOWNLOADED, DEMO_REQUESTED, SIGNED_UP, TRIAL_STARTED]) \
                        { edges { node { occurredAt title name source } } }"""));
    }

    private static DemoQuery paying(Person person) {
        return new DemoQuery(
                "The billing system's id finds the same person as every other id: " + person.first() + " "
                        + person.last() + " counted over all eight sources, and the last invoices.",
                customer("billingId", person.billingId(), """
                        customerId accountId counters { kind count } \
                        timeline(first: 6, kinds: [INVOICE_PAID, SUBSCRIPTION_RENEWED, SEATS_ADDED, PLAN_UPGRADED]) \
                        { edges { node { occurredAt title data } } }"""));
    }

    private static String customer(String type, String value, String fields) {
        return "{ customer(by: {identifier: {type: \"" + type + "\", value: \"" + value + "\"}}) { " + fields + " } }";
    }
}
