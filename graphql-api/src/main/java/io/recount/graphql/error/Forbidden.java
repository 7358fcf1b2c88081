package io.recount.graphql.error;

/** The role of the key does not allow the field. */
public final class Forbidden extends RuntimeException {
    /**
     * Names the field.
     *
     * @param field type and name
     */
    public Forbidden(String field) {
        super("The role of this key does not allow " + field + ".", null, false, false);
    }
}
