/** Passes on to whoever watches what the views have taken in and what the log has grown by. */
@NullMarked
package io.recount.config.live;

import org.jspecify.annotations.NullMarked;
