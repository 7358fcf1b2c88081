package io.recount.graphql.stream;

import io.recount.graphql.operation.Reply;
import java.io.IOException;

/** Writes to one client, by one thread at a time; each call returns once it is written, or fails when that takes too long. */
public interface Wire {
    /** One answer of an operation. */
    void next(String id, Reply answer) throws IOException;

    /** The end of an operation that could not be run, or failed. */
    void error(String id, Reply answer) throws IOException;

    /** The end of an operation. */
    void complete(String id) throws IOException;

    /** Shows that the connection is alive. */
    void ping() throws IOException;

    /** The end of all. */
    void close(Ending ending) throws IOException;
}
