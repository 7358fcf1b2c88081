/** Sends requests from one thread, either as fast as they are answered or at a fixed rate. */
@NullMarked
package io.recount.benchmarks.loop;

import org.jspecify.annotations.NullMarked;
