package io.recount.graphql.bus;

import io.recount.graphql.call.Call;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Tells the write side. */
@Component
public final class Commands {
    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command and waits for its result.
     *
     * @throws io.recount.domain.rule.RuleViolated when a rule refuses it
     */
    public <T> T send(Call call, Object command, Class<T> result) {
        return result.cast(Answer.await(gateway.send(command), call.deadline().remaining()));
    }
}
