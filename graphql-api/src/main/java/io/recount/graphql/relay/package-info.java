/** The shapes that Relay clients expect: global ids, cursors, connections. */
@NullMarked
package io.recount.graphql.relay;

import org.jspecify.annotations.NullMarked;
