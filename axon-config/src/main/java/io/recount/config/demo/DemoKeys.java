package io.recount.config.demo;

import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import io.recount.config.access.SourceTable;
import io.recount.demo.message.Source;
import io.recount.domain.source.SourceKind;
import java.util.EnumMap;
import java.util.Map;

/** A write key for each source, made when missing and revoked when everything is sent. */
final class DemoKeys {
    private final AccessKeys keys;
    private final Map<Source, String> secrets = new EnumMap<>(Source.class);

    DemoKeys(AccessKeys keys, SourceTable sources, DemoState state) {
        this.keys = keys;
        for (var source : Source.values()) {
            sources.ensure(source.slug(), source.slug(), SourceKind.DEMO);
            var known = state.key(source.slug());
            var secret = known != null && keys.find(known).isPresent()
                    ? known
                    : keys.issue("demo company", Role.INGEST, source.slug()).secret();
            secrets.put(source, secret);
            state.key(source.slug(), secret);
        }
        state.save();
    }

    Map<Source, String> secrets() {
        return secrets;
    }

    void revoke() {
        secrets.values().forEach(secret -> keys.find(secret).ifPresent(key -> keys.revoke(key.id(), (_, _) -> {})));
    }
}
