/** Lets front ends set the traits of a customer. */
@NullMarked
package io.recount.graphql.describe;

import org.jspecify.annotations.NullMarked;
