/** What the process as a whole owes its operator: one server per data folder, a clear banner, a clear refusal. */
@NullMarked
package io.recount.config.start;

import org.jspecify.annotations.NullMarked;
