/** The list of customers: its filter, its order, its pages. */
@NullMarked
package io.recount.graphql.directory;

import org.jspecify.annotations.NullMarked;
