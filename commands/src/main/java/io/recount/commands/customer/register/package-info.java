/** Registering a person nobody had heard of. */
@NullMarked
package io.recount.commands.customer.register;

import org.jspecify.annotations.NullMarked;
