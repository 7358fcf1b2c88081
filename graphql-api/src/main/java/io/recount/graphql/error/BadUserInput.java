package io.recount.graphql.error;

/** An argument that no query can be made of. */
public final class BadUserInput extends IllegalArgumentException {
    private final String argument;

    /**
     * Names the argument.
     *
     * @param argument its path below the field
     * @param reason what is wrong, as the rest of a sentence that begins with the argument; without the value
     */
    public BadUserInput(String argument, String reason) {
        super(argument + " " + reason);
        this.argument = argument;
    }

    String argument() {
        return argument;
    }
}
