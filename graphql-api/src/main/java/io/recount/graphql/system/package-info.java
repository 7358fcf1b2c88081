/** Shows whether the server itself is well. */
@NullMarked
package io.recount.graphql.system;

import org.jspecify.annotations.NullMarked;
