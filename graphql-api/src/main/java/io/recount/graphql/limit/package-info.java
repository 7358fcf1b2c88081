/** Refuses queries that would cost too much before they run, and remembers the parsed ones. */
@NullMarked
package io.recount.graphql.limit;

import org.jspecify.annotations.NullMarked;
