/** {@code ./start replay} and {@code ./start check}: what operators do about views from the command line. */
@NullMarked
package io.recount.config.command.views;

import org.jspecify.annotations.NullMarked;
