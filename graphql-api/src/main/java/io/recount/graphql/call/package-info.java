/** What holds for one request only: who makes it and until when it may run. */
@NullMarked
package io.recount.graphql.call;

import org.jspecify.annotations.NullMarked;
