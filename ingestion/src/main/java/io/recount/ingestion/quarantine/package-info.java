/** Where messages wait that cannot be taken as they are, sealed under the key of their source. */
@NullMarked
package io.recount.ingestion.quarantine;

import org.jspecify.annotations.NullMarked;
