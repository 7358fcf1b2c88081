package io.recount.graphql.system;

import java.util.List;

/**
 * The state of the server at one moment.
 *
 * @param version of Recount
 * @param eventStore kind of store that keeps the events, such as {@code embedded PostgreSQL}
 * @param readModelStore kind of store that keeps the views
 */
public record SystemReport(
        String version,
        String eventStore,
        String readModelStore,
        List<ProcessorReport> processors,
        List<RejectedRequests> rejectedRequests) {
    public SystemReport {
        processors = List.copyOf(processors);
        rejectedRequests = List.copyOf(rejectedRequests);
    }
}
