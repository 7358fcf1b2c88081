/** Subscriptions: what is told while it happens, to readers of any speed, without holding anybody up. */
@NullMarked
package io.recount.graphql.live;

import org.jspecify.annotations.NullMarked;
