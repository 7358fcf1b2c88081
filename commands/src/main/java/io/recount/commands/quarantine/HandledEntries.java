package io.recount.commands.quarantine;

import java.util.List;

/** What became of every entry that a command was about; the named ones in their order, else the oldest first. */
public record HandledEntries(List<HandledEntry> entries) {
    public HandledEntries {
        entries = List.copyOf(entries);
    }
}
