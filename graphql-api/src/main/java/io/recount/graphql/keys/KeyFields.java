package io.recount.graphql.keys;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys;
import io.recount.graphql.bus.Mutation;
import io.recount.graphql.error.UserError;
import io.recount.graphql.relay.Connection;
import io.recount.graphql.relay.Cursor;
import io.recount.graphql.relay.First;
import io.recount.projections.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The mutations that issue and revoke keys. */
@Component
final class KeyFields implements RuntimeWiringConfigurer {
    private static final int MAX_FIRST = 200;

    private final KeyCommands keys;
    private final AccessKeys issued;

    KeyFields(KeyCommands keys, AccessKeys issued) {
        this.keys = keys;
        this.issued = issued;
    }

    record CreateWriteKeyPayload(
            @Nullable String key, @Nullable AccessKey writeKey, List<UserError> userErrors) {}

    record CreateApiKeyPayload(
            @Nullable String key, @Nullable AccessKey apiKey, List<UserError> userErrors) {}

    record RevokeWriteKeyPayload(@Nullable AccessKey writeKey, List<UserError> userErrors) {}

    record RevokeKeyPayload(@Nullable AccessKey accessKey, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("accessKeys", this::accessKeys));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createWriteKey", createWriteKey())
                        .dataFetcher("createApiKey", createApiKey())
                        .dataFetcher("revokeWriteKey", revokeWriteKey())
                        .dataFetcher("revokeKey", revokeKey()));
    }

    private Connection<AccessKey> accessKeys(DataFetchingEnvironment field) {
        String after = field.getArgument("after");
        int first = First.of(field, MAX_FIRST);
        var page = Page.of(issued.list(Cursor.parse(after, UUID::fromString), first + 1), first);
        return Connection.of(page, key -> new Cursor(key.id().toString()), after);
    }

    private DataFetcher<?> createWriteKey() {
        return Mutation.of(
                (call, input) -> {
                    var issued = keys.createWriteKey(call, input);
                    return new CreateWriteKeyPayload(issued.secret(), issued.key(), List.of());
                },
                errors -> new CreateWriteKeyPayload(null, null, errors));
    }

    private DataFetcher<?> createApiKey() {
        return Mutation.of(
                (call, input) -> {
                    var issued = keys.createApiKey(call, input);
                    return new CreateApiKeyPayload(issued.secret(), issued.key(), List.of());
                },
                errors -> new CreateApiKeyPayload(null, null, errors));
    }

    private DataFetcher<?> revokeWriteKey() {
        return Mutation.of(
                (call, input) -> new RevokeWriteKeyPayload(keys.revokeWriteKey(call, input), List.of()),
                errors -> new RevokeWriteKeyPayload(null, errors));
    }

    private DataFetcher<?> revokeKey() {
        return Mutation.of(
                (call, input) -> new RevokeKeyPayload(keys.revokeKey(call, input), List.of()),
                errors -> new RevokeKeyPayload(null, errors));
    }
}
