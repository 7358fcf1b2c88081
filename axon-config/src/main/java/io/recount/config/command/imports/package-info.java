/** The command {@code import}: files of past events, sent in order, recognised when they come again, and accounted for line by line. */
@NullMarked
package io.recount.config.command.imports;

import org.jspecify.annotations.NullMarked;
