/** What each source sends: how much of what per day, and whether it fell silent. */
@NullMarked
package io.recount.projections.source;

import org.jspecify.annotations.NullMarked;
