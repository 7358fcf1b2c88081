package io.recount.commands.projection;

import org.axonframework.commandhandling.CommandHandler;

/** Begins and ends runs; each command answers with the name of the view. */
public final class ProjectionRunHandler {
    private final ProjectionRuns runs;

    public ProjectionRunHandler(ProjectionRuns runs) {
        this.runs = runs;
    }

    @CommandHandler
    String handle(ReplayProjection command) {
        runs.replay(command.projection());
        return command.projection();
    }

    @CommandHandler
    String handle(CheckProjection command) {
        runs.check(command.projection());
        return command.projection();
    }

    @CommandHandler
    String handle(CancelProjectionRun command) {
        runs.cancel(command.projection());
        return command.projection();
    }
}
