/** The list of customers: one row each, made to be searched, filtered and put in order. */
@NullMarked
package io.recount.projections.directory;

import org.jspecify.annotations.NullMarked;
