package io.recount.commands.quarantine;

import org.jspecify.annotations.Nullable;

/** One change to the payload of an entry. Places are JSON pointers (RFC 6901) into the message, such as {@code /traits/email}. */
public sealed interface Edit {
    /** Puts a JSON value at a place, in place of what is there; objects on the way to it are made. */
    record SetValue(String path, @Nullable Object value) implements Edit {}

    /** Takes a value away; nothing where there is none. */
    record RemoveValue(String path) implements Edit {}

    /** Takes a value from one place to another, as for a misspelled field; nothing where there is none. */
    record MoveValue(String from, String to) implements Edit {}

    /** Puts the one message that a mapping makes of it in place of the whole, under the same message id. */
    record ApplyMapping(Object mapping) implements Edit {}
}
