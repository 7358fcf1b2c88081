package io.recount.projections.source;

/** What sources sent, for readers. */
public interface SourceActivityViews {
    SourceActivityView activity(GetSourceActivity query);

    SilenceView silence(GetSourceSilence query);
}
