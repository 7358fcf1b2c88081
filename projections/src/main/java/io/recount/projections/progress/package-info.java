/** How far views have come behind the log, for readers who want to find what they have just written. */
@NullMarked
package io.recount.projections.progress;

import org.jspecify.annotations.NullMarked;
