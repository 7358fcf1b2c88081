/** Learning further names of a customer. */
@NullMarked
package io.recount.commands.customer.link;

import org.jspecify.annotations.NullMarked;
