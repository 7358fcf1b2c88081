/** What is known of a customer now: traits with their provenance, identifiers, counters. */
@NullMarked
package io.recount.projections.profile;

import org.jspecify.annotations.NullMarked;
