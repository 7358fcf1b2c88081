package io.recount.demo.message;

/**
 * One message of the tracking API.
 *
 * @param account number of the account it is about
 * @param kind the event name of a track message, else the message's type
 * @param occurredAt milliseconds since 1970
 * @param sentAt when it leaves its source; after {@code occurredAt} where it is late or repeated
 * @param json the message as an object of a batch
 */
public record DemoMessage(
        Source source, int account, String kind, long occurredAt, long sentAt, Fate fate, String json) {
    /** A message that took longer than a quarter of an hour to leave its source counts as late. */
    private static final long PROMPT_MILLIS = 15 * 60_000;

    public boolean isLate() {
        return fate != Fate.REPEATED && sentAt - occurredAt > PROMPT_MILLIS;
    }
}
