/** Connections over which messages are pushed: what waits, who sends it, and how they end. */
@NullMarked
package io.recount.graphql.stream;

import org.jspecify.annotations.NullMarked;
