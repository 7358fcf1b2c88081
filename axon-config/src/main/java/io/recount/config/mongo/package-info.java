/** The MongoDB-wire store of the read models, embedded or the operator's, behind one door. */
@NullMarked
package io.recount.config.mongo;

import org.jspecify.annotations.NullMarked;
