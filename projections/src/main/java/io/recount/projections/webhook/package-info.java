/** What is known of webhooks: their settings without secrets, ready mappings, and what a mapping would make of a payload. */
@NullMarked
package io.recount.projections.webhook;

import org.jspecify.annotations.NullMarked;
