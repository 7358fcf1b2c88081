/** Reads command lines and prints tables, so that the measurements know nothing of either. */
@NullMarked
package io.recount.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
