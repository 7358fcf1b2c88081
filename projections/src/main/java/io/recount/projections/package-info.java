/** The read side: views that are folded from events, can be thrown away and are rebuilt to the same bytes. */
@NullMarked
package io.recount.projections;

import org.jspecify.annotations.NullMarked;
