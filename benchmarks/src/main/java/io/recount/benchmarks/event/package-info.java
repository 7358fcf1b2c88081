/** Realistic tracking events as byte templates in which only fixed-width fields are written anew. */
@NullMarked
package io.recount.benchmarks.event;

import org.jspecify.annotations.NullMarked;
