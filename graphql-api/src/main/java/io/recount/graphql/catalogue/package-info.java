/** Shows what sources really send. */
@NullMarked
package io.recount.graphql.catalogue;

import org.jspecify.annotations.NullMarked;
