/** Interactions as views store them: under the kind's stored name, with their fields as one JSON object. */
@NullMarked
package io.recount.projections.interaction;

import org.jspecify.annotations.NullMarked;
