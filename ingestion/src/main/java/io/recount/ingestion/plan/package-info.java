/** Holds messages against the tracking plan before they are routed; where there is no plan it costs nothing. */
@NullMarked
package io.recount.ingestion.plan;

import org.jspecify.annotations.NullMarked;
