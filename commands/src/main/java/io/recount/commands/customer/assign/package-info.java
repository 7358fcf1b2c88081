/** Tying customers to accounts. */
@NullMarked
package io.recount.commands.customer.assign;

import org.jspecify.annotations.NullMarked;
