/** What sends events: sources are made and described here, keys and webhooks belong to one. */
@NullMarked
package io.recount.commands.source;

import org.jspecify.annotations.NullMarked;
