/** From understood messages to durable events: many requests share one transaction. */
@NullMarked
package io.recount.ingestion.intake;

import org.jspecify.annotations.NullMarked;
