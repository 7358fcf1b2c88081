package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import java.util.HexFormat;

/** Ids of changes: whose, of which trait, and then such that the newest comes first. */
final class TraitChangeKey {
    private static final HexFormat HEX = HexFormat.of();

    private TraitChangeKey() {}

    static String of(CustomerId customer, String name, long position) {
        return behind(customer, name) + HEX.toHexDigits(Long.MAX_VALUE - position);
    }

    /** How the ids of all changes of one trait begin. */
    static String behind(CustomerId customer, String name) {
        return behind(customer) + name.replace("%", "%25").replace(":", "%3A") + ":";
    }

    /** How the ids of all changes of one customer begin. */
    static String behind(CustomerId customer) {
        return customer + ":";
    }
}
