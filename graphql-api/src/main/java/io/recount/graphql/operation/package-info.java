/** Runs operations for whoever holds a key, whichever way they come in. */
@NullMarked
package io.recount.graphql.operation;

import org.jspecify.annotations.NullMarked;
