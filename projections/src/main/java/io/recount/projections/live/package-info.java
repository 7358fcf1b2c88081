/** Tells whoever watches a customer or a source of new events, at once and without reading anything. */
@NullMarked
package io.recount.projections.live;

import org.jspecify.annotations.NullMarked;
