package io.recount.ingestion.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, in their order. */
public interface Records extends AutoCloseable {
    /**
     * The next record; null at the end.
     *
     * @throws IOException where the file cannot be read on
     */
    @Nullable Entry next() throws IOException;

    @Override
    void close() throws IOException;
}
