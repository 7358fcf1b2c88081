package io.recount.benchmarks.loop;

import java.nio.ByteBuffer;

/** The endless requests of one connection. */
@FunctionalInterface
public interface Requests {

    /** The next request, all of its bytes; valid until the next call. */
    ByteBuffer next();
}
