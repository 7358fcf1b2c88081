package io.recount.ingestion.intake;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Runs groups of commands, one transaction each, in the order in which they are handed over. */
public interface CommandGroups {
    /**
     * Runs the body at once on the calling thread, and makes its events durable afterwards. Blocks while too many groups
     * wait for the disk. The future completes when the group is durable, with the position of the last event up to its end, or
     * exceptionally when it is not known to be.
     */
    CompletableFuture<Long> run(Consumer<CommandGroup> body);

    /**
     * Grows whenever a group failed: everything that was remembered from groups that were not durable yet must be forgotten.
     */
    long generation();
}
