/** Joining a customer without a user id to the one it turned out to be. */
@NullMarked
package io.recount.commands.customer.join;

import org.jspecify.annotations.NullMarked;
