package io.recount.ingestion.intake;

import java.util.List;

/**
 * What became of one request.
 *
 * @param position place in the log that a view must have reached to show all of the request
 * @param fates first those of its messages, in their order, then those of the messages it brought already rejected
 */
public record Receipt(long position, List<Fate> fates) {
    public Receipt {
        fates = List.copyOf(fates);
    }
}
