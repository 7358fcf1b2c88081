/** Who a customer is and what can happen to one: the ids, the identifiers and the sealed family of stored events. */
@NullMarked
package io.recount.domain.customer;

import org.jspecify.annotations.NullMarked;
