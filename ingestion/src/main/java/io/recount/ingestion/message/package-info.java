/** Messages of sources between the wire and the customer: checked and understood, or rejected with a reason. */
@NullMarked
package io.recount.ingestion.message;

import org.jspecify.annotations.NullMarked;
