/** Shows messages that could not be taken, and lets administrators repair, resubmit and discard them. */
@NullMarked
package io.recount.graphql.quarantine;

import org.jspecify.annotations.NullMarked;
