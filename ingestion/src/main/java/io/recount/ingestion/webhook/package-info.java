/** Requests of other services: whether they are believed, and what the mapping of their source makes of them. */
@NullMarked
package io.recount.ingestion.webhook;

import org.jspecify.annotations.NullMarked;
