package io.recount.ingestion.identity;

import io.recount.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** A customer as identity resolution sees it. One object per customer while it is remembered; used by one thread. */
final class Person {
    private final CustomerId id;
    private boolean identified;
    private @Nullable Person successor;

    Person(CustomerId id, boolean identified) {
        this.id = id;
        this.identified = identified;
    }

    CustomerId id() {
        return id;
    }

    /** Whether the customer has a user id. */
    boolean isIdentified() {
        return identified;
    }

    void identify() {
        identified = true;
    }

    void joinTo(Person other) {
        successor = other;
    }

    /** The customer who holds this one's history now. */
    Person current() {
        var person = this;
        while (person.successor != null) {
            person = person.successor;
        }
        return person;
    }
}
