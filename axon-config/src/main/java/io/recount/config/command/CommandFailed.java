package io.recount.config.command;

/** A command cannot go on; the message is one sentence for the operator. */
public final class CommandFailed extends Exception {
    private final boolean wrongCall;

    private CommandFailed(String sentence, boolean wrongCall) {
        super(sentence, null, false, false);
        this.wrongCall = wrongCall;
    }

    public CommandFailed(String sentence) {
        this(sentence, false);
    }

    /** The command was called in a way that cannot work. */
    public static CommandFailed wrongCall(String sentence) {
        return new CommandFailed(sentence, true);
    }

    public boolean isWrongCall() {
        return wrongCall;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
