package io.recount.domain.interaction;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages, chats and calls between the customer and the company, with their text. */
public sealed interface Conversations extends Interaction {

    /**
     * The customer wrote a message.
     *
     * @param channel such as sms or whatsapp, as sent
     */
    record MessageSent(
            @SentAs("threadId") @Nullable String conversationId,
            @Nullable String messageId,
            @Nullable String channel,
            @Nullable String subject,

            @SentAs("body messageBody message content") @Nullable String text,

            Map<String, @Nullable Object> properties)
            implements Conversations {}

    /**
     * The customer was sent a message.
     *
     * @param channel such as sms or whatsapp, as sent
     */
    record MessageReceived(
            @SentAs("threadId") @Nullable String conversationId,
            @Nullable String messageId,
            @Nullable String channel,
            @Nullable String subject,

            @SentAs("body messageBody message content") @Nullable String text,

            Map<String, @Nullable Object> properties)
            implements Conversations {}

    /** A chat began. */
    record ChatStarted(
            @Nullable String conversationId,
            @Nullable String agentId,
            @SentAs("agentUsername") @Nullable String agentName,
            @SentAs("messageBody message body") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Conversations {}

    /** The customer wrote in a chat. */
    record ChatMessageSent(
            @Nullable String conversationId,
            @Nullable String messageId,
            @Nullable String agentId,
            @SentAs("agentUsername") @Nullable String agentName,
            @SentAs("messageBody message body") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Conversations {}

    /** The customer got an answer in a chat. */
    record ChatMessageReceived(
            @Nullable String conversationId,
            @Nullable String messageId,
            @Nullable String agentId,
            @SentAs("agentUsername") @Nullable String agentName,
            @SentAs("messageBody message body") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Conversations {}

    /**
     * A chat is over.
     *
     * @param durationSeconds how long it was, in seconds
     * @param text the whole of it, when sent
     */
    record ChatEnded(
            @Nullable String conversationId,
            @Nullable String agentId,
            @SentAs("agentUsername") @Nullable String agentName,

            @SentAs("conversationDuration duration") @Nullable BigDecimal durationSeconds,

            @SentAs("transcript") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Conversations {}

    /**
     * A call is over.
     *
     * @param direction inbound or outbound, as sent
     * @param durationSeconds how long it was, in seconds
     * @param text transcript or notes
     */
    record CallCompleted(
            @Nullable String callId,
            @SentAs("callDirection") @Nullable String direction,
            @SentAs("callDuration duration") @Nullable BigDecimal durationSeconds,
            @SentAs("disposition") @Nullable String outcome,
            @SentAs("transcript notes summary") @Nullable String text,
            Map<String, @Nullable Object> properties)
            implements Conversations {}
}
