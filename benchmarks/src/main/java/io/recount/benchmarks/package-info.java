/** Measures a running Recount from outside: how fast it is, what it costs, and whether it keeps what it acknowledged. */
@NullMarked
package io.recount.benchmarks;

import org.jspecify.annotations.NullMarked;
