/** Subscribes over graphql-transport-ws, as many front ends at once. */
@NullMarked
package io.recount.benchmarks.live;

import org.jspecify.annotations.NullMarked;
