/** Serves a page on which people try out queries, without a single request to another host. */
@NullMarked
package io.recount.graphql.explorer;

import org.jspecify.annotations.NullMarked;
