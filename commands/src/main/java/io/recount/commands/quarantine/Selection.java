package io.recount.commands.quarantine;

import io.recount.domain.quarantine.QuarantineFilter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entries a command is about: those named, or the waiting ones that a filter finds.
 *
 * @param ids null when a filter is given
 * @param filter null when ids are given
 */
public record Selection(@Nullable List<UUID> ids, @Nullable QuarantineFilter filter) {
    /** Entries that one command may be about. */
    public static final int MOST = 1_000;
}
