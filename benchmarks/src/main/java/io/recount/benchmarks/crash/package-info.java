/** Kills the server while it is written to, and checks that everything it acknowledged is still there once. */
@NullMarked
package io.recount.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
