/** JSON as the tracking API reads it, written without a library. */
@NullMarked
package io.recount.demo.json;

import org.jspecify.annotations.NullMarked;
