package io.recount.config.command.imports;

import io.recount.ingestion.files.Body;
import io.recount.ingestion.files.Entry;
import io.recount.ingestion.files.Place;
import io.recount.ingestion.files.Records;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the records of a file together, so many that a request is worth it and so few that memory stays flat. */
final class Batches {
    private static final int FULL_BYTES = 1 << 20;
    private static final int FULL_RECORDS = 1_000;

    private final Records records;
    private Place end;

    Batches(Records records, Place from) {
        this.records = records;
        this.end = from;
    }

    /** The next batch; null at the end. */
    @Nullable Batch next() throws IOException {
        var body = new Body();
        long read = 0;
        long skipped = 0;
        while (read < FULL_RECORDS && body.size() < FULL_BYTES) {
            Entry entry = records.next();
            if (entry == null) {
                break;
            }
            read++;
            skipped += entry.isSkipped() ? 1 : 0;
            entry.parts().forEach(part -> body.add(entry.line(), part));
            end = entry.end();
        }
        return read == 0 ? null : new Batch(body.toBytes(), end, read, skipped);
    }
}
