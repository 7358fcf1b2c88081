package io.recount.graphql.keys;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.CreateApiKey;
import io.recount.commands.access.CreateWriteKey;
import io.recount.commands.access.IssuedKey;
import io.recount.commands.access.RevokeKey;
import io.recount.commands.access.RevokeWriteKey;
import io.recount.commands.access.Role;
import io.recount.graphql.bus.Commands;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.BadUserInput;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes commands about keys of what mutations were given. */
@Component
final class KeyCommands {
    private final Commands commands;

    KeyCommands(Commands commands) {
        this.commands = commands;
    }

    IssuedKey createWriteKey(Call call, Map<String, Object> input) {
        return commands.send(call, new CreateWriteKey(text(input, "name"), text(input, "source")), IssuedKey.class);
    }

    IssuedKey createApiKey(Call call, Map<String, Object> input) {
        return commands.send(call, new CreateApiKey(text(input, "name"), role(input)), IssuedKey.class);
    }

    AccessKey revokeWriteKey(Call call, Map<String, Object> input) {
        return commands.send(call, new RevokeWriteKey(id(text(input, "id"))), AccessKey.class);
    }

    AccessKey revokeKey(Call call, Map<String, Object> input) {
        return commands.send(call, new RevokeKey(id(text(input, "id"))), AccessKey.class);
    }

    private static Role role(Map<String, Object> input) {
        return (Role) Objects.requireNonNull(input.get("role"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new BadUserInput("input.id", "is not the id of a key");
        }
    }

    private static String text(Map<String, Object> input, String name) {
        return String.valueOf(input.get(name));
    }
}
