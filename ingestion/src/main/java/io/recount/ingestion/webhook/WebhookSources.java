package io.recount.ingestion.webhook;

import java.util.Optional;

/** Knows the sources that take webhooks. Asked for every request, so it answers from memory. */
public interface WebhookSources {
    /** Empty for a source that is not known, or takes none. */
    Optional<WebhookSource> find(String slug);
}
