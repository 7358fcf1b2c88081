/** Messages that could not be taken, as people look at them: listed, counted, with the trace of what was done about them. */
@NullMarked
package io.recount.projections.quarantine;

import org.jspecify.annotations.NullMarked;
