/** The write side: commands, and the aggregates that accept or refuse them by deciding on events. */
@NullMarked
package io.recount.commands;

import org.jspecify.annotations.NullMarked;
