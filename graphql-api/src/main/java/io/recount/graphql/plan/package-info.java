/** Lets administrators plan what sources send, and everybody see how far they keep to it. */
@NullMarked
package io.recount.graphql.plan;

import org.jspecify.annotations.NullMarked;
