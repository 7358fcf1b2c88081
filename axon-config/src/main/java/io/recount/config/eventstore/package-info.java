/** The append-only log in PostgreSQL: one writer, gapless positions, sealed payloads. */
@NullMarked
package io.recount.config.eventstore;

import org.jspecify.annotations.NullMarked;
