/** Axon, configured: bus, store, aggregate, processors and queries. */
@NullMarked
package io.recount.config.axon;

import org.jspecify.annotations.NullMarked;
