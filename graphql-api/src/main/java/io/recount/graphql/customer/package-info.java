/** Shows a customer as a tree of fields and finds the customers that callers name. */
@NullMarked
package io.recount.graphql.customer;

import org.jspecify.annotations.NullMarked;
