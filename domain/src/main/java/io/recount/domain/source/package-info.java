/** What sends events: the kinds of source that everybody else tells apart. */
@NullMarked
package io.recount.domain.source;

import org.jspecify.annotations.NullMarked;
