/** Keeps the settings of webhooks, their secrets sealed, and tries mappings out. */
@NullMarked
package io.recount.config.webhook;

import org.jspecify.annotations.NullMarked;
