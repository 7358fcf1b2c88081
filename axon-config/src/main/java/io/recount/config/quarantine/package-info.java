/** Quarantine in PostgreSQL: what is listed there, what is done about it, and the trace of both. */
@NullMarked
package io.recount.config.quarantine;

import org.jspecify.annotations.NullMarked;
