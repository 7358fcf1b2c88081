/** Group commit: many commands, one unit of work, one append, one flush. */
@NullMarked
package io.recount.config.commit;

import org.jspecify.annotations.NullMarked;
