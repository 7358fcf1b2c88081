/** What a customer did, newest first, in buckets that are read by key. */
@NullMarked
package io.recount.projections.timeline;

import org.jspecify.annotations.NullMarked;
