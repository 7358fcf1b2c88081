/** What sources really send: names, types and shares, folded from the log, with nothing personal left after an erasure. */
@NullMarked
package io.recount.projections.catalogue;

import org.jspecify.annotations.NullMarked;
