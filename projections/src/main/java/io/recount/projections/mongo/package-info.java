/** The few commands that an embedded server and a real MongoDB run alike: find, replace and delete by key. */
@NullMarked
package io.recount.projections.mongo;

import org.jspecify.annotations.NullMarked;
