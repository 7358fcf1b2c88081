/** Recording interactions. */
@NullMarked
package io.recount.commands.customer.record;

import org.jspecify.annotations.NullMarked;
