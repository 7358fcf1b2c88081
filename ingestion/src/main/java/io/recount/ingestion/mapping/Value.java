package io.recount.ingestion.mapping;

import org.jspecify.annotations.Nullable;

/** How one value of a message is made. */
interface Value {
    /**
     * The value; null where there is none.
     *
     * @throws ValueInvalid where what is there cannot be used
     */
    @Nullable Object in(Scope scope);

    /** JSON pointer of what it is made of, for problems. */
    String origin(Scope scope);
}
