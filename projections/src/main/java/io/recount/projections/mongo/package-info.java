/** Views in a MongoDB, within the few commands that an embedded server and a real one run alike. */
@NullMarked
package io.recount.projections.mongo;

import org.jspecify.annotations.NullMarked;
