package io.recount.ingestion.message;

/**
 * How much one request may carry.
 *
 * @param bodyBytes longest body, after decompression
 * @param eventBytes longest single event, as sent
 * @param events most events of one batch
 */
public record TrackingLimits(int bodyBytes, int eventBytes, int events) {
    public TrackingLimits {
        if (bodyBytes < 1 || eventBytes < 1 || events < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** What the SDKs of the Segment family expect. */
    public static TrackingLimits defaults() {
        return new TrackingLimits(512_000, 32_768, 2_500);
    }
}
