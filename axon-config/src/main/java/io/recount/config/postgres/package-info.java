/** The PostgreSQL under the event store, our own embedded one or the operator's, behind one door. */
@NullMarked
package io.recount.config.postgres;

import org.jspecify.annotations.NullMarked;
