/** How events look when stored: names, revisions, the JSON that is sealed and the few fields that stay clear. */
@NullMarked
package io.recount.config.stored;

import org.jspecify.annotations.NullMarked;
