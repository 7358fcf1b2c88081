package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payments and invoices. Amounts are in the major unit of {@code currency} (ISO 4217, null when not sent). */
public sealed interface Billing extends Interaction {

    /** Money was received. */
    record PaymentSucceeded(
            @SentAs("transactionId chargeId") @Nullable String paymentId,
            @Nullable String orderId,
            @Nullable String invoiceId,
            @Nullable String subscriptionId,
            @SentAs("total value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String paymentMethod,
            Map<String, @Nullable Object> properties)
            implements Billing {}

    /**
     * A payment was refused.
     *
     * @param attempt which try this was, the first is 1
     * @param reason why, as sent
     */
    record PaymentFailed(
            @SentAs("transactionId chargeId") @Nullable String paymentId,
            @Nullable String orderId,
            @Nullable String invoiceId,
            @Nullable String subscriptionId,
            @SentAs("total value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String paymentMethod,
            @SentAs("attemptCount") @Nullable Integer attempt,
            @SentAs("failureReason errorMessage") @Nullable String reason,
            Map<String, @Nullable Object> properties)
            implements Billing {}

    /** An invoice was paid in full. */
    record InvoicePaid(
            @Nullable String invoiceId,
            @Nullable String subscriptionId,
            @SentAs("total amountPaid value") @Nullable BigDecimal amount,
            @Nullable String currency,
            Map<String, @Nullable Object> properties)
            implements Billing {}

    /**
     * An invoice was not paid in time.
     *
     * @param amount what is still due
     * @param dueAt when it should have been paid
     * @param daysOverdue days since then, as the sender counts
     */
    record InvoiceOverdue(
            @Nullable String invoiceId,
            @Nullable String subscriptionId,
            @SentAs("total amountDue value") @Nullable BigDecimal amount,
            @Nullable String currency,
            @SentAs("dueDate") @Nullable Instant dueAt,
            @Nullable Integer daysOverdue,
            Map<String, @Nullable Object> properties)
            implements Billing {}
}
