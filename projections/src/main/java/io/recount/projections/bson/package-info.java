/** How JSON values, times and states become bytes that every MongoDB keeps unchanged, whatever names the JSON uses. */
@NullMarked
package io.recount.projections.bson;

import org.jspecify.annotations.NullMarked;
