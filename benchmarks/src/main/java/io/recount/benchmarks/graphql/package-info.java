/** Reads back what the server says it knows. */
@NullMarked
package io.recount.benchmarks.graphql;

import org.jspecify.annotations.NullMarked;
