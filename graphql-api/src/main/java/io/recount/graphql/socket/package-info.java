/** GraphQL over WebSocket, in the protocol graphql-transport-ws. */
@NullMarked
package io.recount.graphql.socket;

import org.jspecify.annotations.NullMarked;
