/** What sources are meant to send, and what becomes of messages that do not keep to it. */
@NullMarked
package io.recount.commands.plan;

import org.jspecify.annotations.NullMarked;
