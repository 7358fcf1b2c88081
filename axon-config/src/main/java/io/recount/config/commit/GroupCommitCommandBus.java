package io.recount.config.commit;

import io.recount.commands.Administrative;
import io.recount.ingestion.intake.GroupIntake;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * The bus that everybody sends to: each command takes part in the next group and is answered once that is durable; an
 * administrative one runs at once, on its sender's thread.
 */
public final class GroupCommitCommandBus implements CommandBus {
    private final CommandBus local;
    private final GroupIntake intake;

    /**
     * @param local the bus that runs the handlers, on the thread of the group
     */
    public GroupCommitCommandBus(CommandBus local, GroupIntake intake) {
        this.local = local;
        this.intake = intake;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        if (command.getPayload() instanceof Administrative) {
            local.dispatch(command);
            return;
        }
        var _ = intake.dispatch(command.getPayload());
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (command.getPayload() instanceof Administrative) {
            local.dispatch(command, callback);
            return;
        }
        var _ = intake.dispatch(command.getPayload()).whenComplete((result, failure) -> {
            if (failure == null) {
                callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(result));
            } else {
                var cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(cause));
            }
        });
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return local.registerDispatchInterceptor(dispatchInterceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return local.registerHandlerInterceptor(handlerInterceptor);
    }
}
