/** What an administrator decides about a webhook: whose requests it believes, and what they mean. */
@NullMarked
package io.recount.commands.webhook;

import org.jspecify.annotations.NullMarked;
