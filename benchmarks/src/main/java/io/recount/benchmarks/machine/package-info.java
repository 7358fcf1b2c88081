/** Asks the operating system what processes cost, because a server cannot be its own witness. */
@NullMarked
package io.recount.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
