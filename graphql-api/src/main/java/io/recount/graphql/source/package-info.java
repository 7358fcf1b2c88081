/** Shows what sends events, how much of it and with how many errors, and lets administrators make and describe sources. */
@NullMarked
package io.recount.graphql.source;

import org.jspecify.annotations.NullMarked;
