package io.recount.config.commit;

import java.util.Objects;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.jspecify.annotations.Nullable;

/** Keeps what a command on the local bus answered; the bus runs it on the calling thread. */
final class Answer implements CommandCallback<Object, Object> {
    private @Nullable CommandResultMessage<?> message;

    @Override
    public void onResult(
            CommandMessage<? extends Object> commandMessage,
            CommandResultMessage<? extends Object> commandResultMessage) {
        message = commandResultMessage;
    }

    CommandResultMessage<?> message() {
        return Objects.requireNonNull(message, "the local command bus answers at once");
    }
}
