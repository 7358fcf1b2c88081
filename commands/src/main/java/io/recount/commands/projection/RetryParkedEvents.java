package io.recount.commands.projection;

import io.recount.commands.Administrative;
import io.recount.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Gives a view the events once more that it could not take, and those that wait behind them; answers with {@link RetriedEvents}.
 *
 * @param customer whose; null for all
 */
public record RetryParkedEvents(String projection, @Nullable CustomerId customer) implements Administrative {}
