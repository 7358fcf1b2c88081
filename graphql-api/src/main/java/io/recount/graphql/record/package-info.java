/** Lets front ends record what a customer did. */
@NullMarked
package io.recount.graphql.record;

import org.jspecify.annotations.NullMarked;
