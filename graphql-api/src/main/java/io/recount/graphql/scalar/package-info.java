/** Carries instants, JSON values and long numbers over GraphQL. */
@NullMarked
package io.recount.graphql.scalar;

import org.jspecify.annotations.NullMarked;
