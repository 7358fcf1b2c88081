package io.recount.config.access;

import io.recount.commands.access.AccessKeys;
import io.recount.commands.access.Role;
import io.recount.domain.source.SourceKind;
import io.recount.domain.source.SourceSlug;
import io.recount.ingestion.http.LineSenders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A write key sends lines of its own source; an admin key of any, which is made as a file's where it is missing. */
public final class ImportSenders implements LineSenders {
    private final AccessKeys keys;
    private final SourceTable sources;

    public ImportSenders(AccessKeys keys, SourceTable sources) {
        this.keys = keys;
        this.sources = sources;
    }

    @Override
    public Optional<String> sourceOf(String key, @Nullable String wanted) {
        var known = keys.find(key).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        if (known.role() == Role.ADMIN) {
            var source = Optional.ofNullable(wanted).filter(SourceSlug::isValid);
            source.ifPresent(slug -> sources.ensure(slug, slug, SourceKind.FILE));
            return source;
        }
        return Optional.ofNullable(known.source()).filter(source -> wanted == null || wanted.equals(source));
    }
}
