package io.recount.graphql.quarantine;

import io.recount.graphql.error.BadUserInput;
import io.recount.graphql.relay.NodeId;
import java.util.UUID;

/** Ids of messages in quarantine. */
final class EntryIds {
    static final String TYPE = "QuarantinedMessage";

    private EntryIds() {}

    static String opaque(UUID id) {
        return new NodeId(TYPE, id.toString()).opaque();
    }

    static UUID parse(String opaque, String argument) {
        var id = NodeId.parse(opaque, argument);
        if (!id.type().equals(TYPE)) {
            throw wrong(argument);
        }
        return raw(id.id(), argument);
    }

    static UUID raw(String id, String argument) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw wrong(argument);
        }
    }

    private static BadUserInput wrong(String argument) {
        return new BadUserInput(argument, "is not the id of a message in quarantine");
    }
}
