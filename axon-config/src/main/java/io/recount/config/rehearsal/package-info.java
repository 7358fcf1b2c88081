/** The everyday work of a server on made-up messages, for the JVM to learn what it keeps for quick starts. */
@NullMarked
package io.recount.config.rehearsal;

import org.jspecify.annotations.NullMarked;
