/** What people do about messages in quarantine: repair, resubmit, discard; all of it leaves a trace. */
@NullMarked
package io.recount.commands.quarantine;

import org.jspecify.annotations.NullMarked;
