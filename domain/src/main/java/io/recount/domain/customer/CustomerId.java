package io.recount.domain.customer;

import java.util.UUID;

/** Random id of a customer; never derived from anything personal, so it may outlive the person's data. */
public record CustomerId(UUID value) {
    public static CustomerId parse(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
