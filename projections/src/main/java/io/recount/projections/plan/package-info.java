/** Shows the tracking plan, how it became what it is, and how often messages did not keep to it. */
@NullMarked
package io.recount.projections.plan;

import org.jspecify.annotations.NullMarked;
