package io.recount.config.access;

import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import io.recount.domain.source.SourceSlug;
import io.recount.ingestion.http.LineSenders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A write key sends lines of its own source; an admin key of any. */
public final class ImportSenders implements LineSenders {
    private final AccessKeys keys;

    public ImportSenders(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public Optional<String> sourceOf(String key, @Nullable String wanted) {
        var known = keys.find(key).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        if (known.role() == Role.ADMIN) {
            return Optional.ofNullable(wanted).filter(SourceSlug::isValid);
        }
        return Optional.ofNullable(known.source()).filter(source -> wanted == null || wanted.equals(source));
    }
}
