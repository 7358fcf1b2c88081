package io.recount.config.eventstore;

import io.recount.domain.customer.CustomerId;

/**
 * Stands for an event whose row cannot be read although its customer's key is there, for those who follow the log.
 *
 * @param why without personal data
 */
public record UnreadableEvent(CustomerId customer, String type, int revision, RuntimeException why) {}
