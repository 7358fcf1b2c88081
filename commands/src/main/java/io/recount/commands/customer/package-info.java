/** The customer aggregate: one stream of events per person, one slice folder per command. */
@NullMarked
package io.recount.commands.customer;

import org.jspecify.annotations.NullMarked;
