/** The inbound edge: whatever a source sends becomes commands or goes to quarantine; nothing is lost in between. */
@NullMarked
package io.recount.ingestion;

import org.jspecify.annotations.NullMarked;
