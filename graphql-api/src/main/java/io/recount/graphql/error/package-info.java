/** Decides what a caller gets to know when something goes wrong, and what only the log does. */
@NullMarked
package io.recount.graphql.error;

import org.jspecify.annotations.NullMarked;
