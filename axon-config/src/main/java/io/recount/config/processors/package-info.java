/** Runs projectors behind the log and keeps their place in the store that holds their views. */
@NullMarked
package io.recount.config.processors;

import org.jspecify.annotations.NullMarked;
