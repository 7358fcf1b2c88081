/** Lets administrators say how webhooks are taken, and try mappings out. */
@NullMarked
package io.recount.graphql.webhook;

import org.jspecify.annotations.NullMarked;
