package io.recount.config.settings;

/** One environment variable holds what Recount cannot use; the message is one sentence that names it. */
public final class SettingInvalid extends RuntimeException {

    /** Refuses {@code variable}; {@code why} completes the sentence that the name begins. */
    public SettingInvalid(String variable, String why) {
        super(variable + " " + why);
    }
}
