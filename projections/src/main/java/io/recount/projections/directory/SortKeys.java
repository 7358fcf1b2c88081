package io.recount.projections.directory;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.documents.KeyedDocuments;
import io.recount.projections.documents.Sorting;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of sort keys, and how they are made: what sorts, then the id, so that no two are equal. */
final class SortKeys {
    static final String FIRST_SEEN = "first";
    static final String LAST_SEEN = "last";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String TOTAL = "total";

    /** Behind every character of a number or an id, and of what a text key begins with. */
    static final String BEHIND = "~";

    private static final String SOME = "0";
    private static final String NONE = "1";

    private SortKeys() {}

    static String counter(InteractionKind kind) {
        return kind.storedName();
    }

    static String number(long number, CustomerId id) {
        return Codes.of(number) + '.' + Codes.of(id);
    }

    /** Those without a text come behind all others. */
    static String text(@Nullable String text, CustomerId id) {
        return text == null ? NONE + Codes.of(id) : SOME + text + '\0' + Codes.of(id);
    }

    static Sorting sorting(CustomerOrder order) {
        var key = switch (order.by()) {
            case ID -> KeyedDocuments.ID;
            case FIRST_SEEN -> FIRST_SEEN;
            case LAST_SEEN -> LAST_SEEN;
            case NAME -> NAME;
            case EMAIL -> EMAIL;
            case INTERACTIONS -> TOTAL;
            case COUNTER -> counter(Objects.requireNonNull(order.kind()));
        };
        return new Sorting(key, order.descending());
    }
}
