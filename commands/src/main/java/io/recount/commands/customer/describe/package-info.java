/** Setting traits. */
@NullMarked
package io.recount.commands.customer.describe;

import org.jspecify.annotations.NullMarked;
