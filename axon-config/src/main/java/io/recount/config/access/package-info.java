/** Keys and sources in PostgreSQL, with the valid keys in memory. */
@NullMarked
package io.recount.config.access;

import org.jspecify.annotations.NullMarked;
