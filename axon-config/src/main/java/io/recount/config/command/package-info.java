/** What an operator can do from the command line beside running the server: each command finds the server or is one meanwhile. */
@NullMarked
package io.recount.config.command;

import org.jspecify.annotations.NullMarked;
