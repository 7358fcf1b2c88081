/** Who a message is about: identifiers under a keyed hash, and the rules by which two customers turn out to be one. */
@NullMarked
package io.recount.ingestion.identity;

import org.jspecify.annotations.NullMarked;
