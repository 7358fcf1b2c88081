/** The tracking plan in PostgreSQL: every version in full, the one in force in memory. */
@NullMarked
package io.recount.config.plan;

import org.jspecify.annotations.NullMarked;
