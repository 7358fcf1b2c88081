/** Interrupts imports, and counts what is there afterwards. */
@NullMarked
package io.recount.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
