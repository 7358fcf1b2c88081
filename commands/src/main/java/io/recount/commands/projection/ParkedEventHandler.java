package io.recount.commands.projection;

import org.axonframework.commandhandling.CommandHandler;

/** Tries parked events again, or lets views go on without them. */
public final class ParkedEventHandler {
    private final ParkedEvents parked;

    public ParkedEventHandler(ParkedEvents parked) {
        this.parked = parked;
    }

    @CommandHandler
    RetriedEvents handle(RetryParkedEvents command) {
        return parked.retry(command.projection(), command.customer());
    }

    @CommandHandler
    Long handle(EvictParkedEvent command) {
        return parked.evict(command.projection(), command.event());
    }
}
