/** Events that views could not take, with all later ones of their customers, until somebody deals with them. */
@NullMarked
package io.recount.config.parked;

import org.jspecify.annotations.NullMarked;
