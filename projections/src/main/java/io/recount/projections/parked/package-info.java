/** Events that views could not take. */
@NullMarked
package io.recount.projections.parked;

import org.jspecify.annotations.NullMarked;
