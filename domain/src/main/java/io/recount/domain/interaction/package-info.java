/**
 * What customers do, as one sealed family, so that a missing case is a compile error wherever interactions are read.
 */
@NullMarked
package io.recount.domain.interaction;

import org.jspecify.annotations.NullMarked;
