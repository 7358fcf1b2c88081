package io.recount.projections.source;

import io.recount.projections.progress.ViewQuery;
import java.time.Instant;

/** Asks whether a source is silent at this moment. */
public record GetSourceSilence(String source, Instant now) implements ViewQuery {
    @Override
    public String view() {
        return SourceActivityProjector.NAME;
    }
}
