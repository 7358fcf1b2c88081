/** Asks the read side and tells the write side, and turns what comes back into plain values and refusals. */
@NullMarked
package io.recount.graphql.bus;

import org.jspecify.annotations.NullMarked;
