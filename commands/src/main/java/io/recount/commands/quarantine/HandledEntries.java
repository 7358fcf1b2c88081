package io.recount.commands.quarantine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every entry that a command was about; the named ones in their order, else the oldest first.
 *
 * @param position place in the log that a view must have reached to show what was taken in again; null where nothing was
 */
public record HandledEntries(
        List<HandledEntry> entries, @Nullable Long position) {
    public HandledEntries {
        entries = List.copyOf(entries);
    }
}
