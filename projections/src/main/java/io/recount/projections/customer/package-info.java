/** What all views of a customer share: one state each, its hand-over to a successor, and the order of safe writes. */
@NullMarked
package io.recount.projections.customer;

import org.jspecify.annotations.NullMarked;
