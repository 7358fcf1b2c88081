package io.recount.config.command.views;

import io.recount.config.command.CommandFailed;
import io.recount.projections.run.RunKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The views of a server, and what is done about them there. */
final class Projections {
    private final ServerCalls server;

    Projections(ServerCalls server) {
        this.server = server;
    }

    List<String> names() throws CommandFailed {
        return server.ask("{ projections { name } }", Map.of())
                .get("projections")
                .valueStream()
                .map(view -> view.get("name").asString())
                .toList();
    }

    /** Begins a run; one of the same kind that is at work is as good. */
    void begin(RunKind kind, String view) throws CommandFailed {
        var mutation = kind == RunKind.REPLAY ? "replayProjection" : "checkProjection";
        var errors = server.ask(
                        "mutation ($name: String!) { " + mutation
                                + "(input: {name: $name}) { userErrors { code message } } }",
                        Map.of("name", view))
                .at("/" + mutation + "/userErrors");
        if (!errors.isEmpty() && !isAtWork(kind, view)) {
            throw new CommandFailed("Not begun: " + errors.get(0).get("message").asString() + ".");
        }
    }

    /** The run at work or the last one. */
    Optional<RunStatus> run(String view) throws CommandFailed {
        return Optional.of(server.ask(
                                "query ($name: String!) { projection(name: $name) { run { " + RunStatus.FIELDS
                                        + " } } }",
                                Map.of("name", view))
                        .at("/projection/run"))
                .filter(JsonNode::isObject)
                .map(run -> ServerCalls.JSON.treeToValue(run, RunStatus.class));
    }

    private boolean isAtWork(RunKind kind, String view) throws CommandFailed {
        return run(view)
                .filter(run -> run.kind() == kind && run.state().isActive())
                .isPresent();
    }
}
