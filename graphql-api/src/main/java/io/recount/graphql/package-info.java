/** The API for front ends: what a customer data team reads and changes, in its own words, over GraphQL. */
@NullMarked
package io.recount.graphql;

import org.jspecify.annotations.NullMarked;
