/** The measurements, one class for each question that is asked of the server. */
@NullMarked
package io.recount.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
