/** Files of past events, record by record: framed, decoded, mapped, and never stopped by a damaged one. */
@NullMarked
package io.recount.ingestion.files;

import org.jspecify.annotations.NullMarked;
