package io.recount.benchmarks.event;

/** One track call as text of a fixed size, with places of fixed width for what differs from call to call. */
final class EventShape {
    static final String MESSAGE_ID = "00000000-0000-4000-8000-000000000000";
    static final String USER = "0000000";
    static final String TIME = "2026-01-01T00:00:00.000Z";
    private static final String WORDS =
            "Everything for a desk that you like to sit at, made to last and to be repaired. ";

    private final String json;
    private final int messageId;
    private final int user;
    private final int anonymousUser;
    private final int time;

    EventShape(String event, String properties, int size) {
        String start = "{\"type\":\"track\",\"messageId\":\"" + MESSAGE_ID + "\",\"userId\":\"user-" + USER
                + "\",\"anonymousId\":\"5c0de9a1-7b42-4d1e-9a6f-b7300" + USER + "\",\"timestamp\":\"" + TIME
                + "\",\"event\":\"" + event + "\",\"properties\":" + properties
                + ",\"context\":{\"library\":{\"name\":\"analytics-node\",\"version\":\"2.3.0\"},\"ip\":\"203.0.113.24\","
                + "\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64)\",\"page\":{\"path\":\"/shop\",\"title\":\"";
        String end = "\"}}}";
        int padding = size - start.length() - end.length();
        if (padding < 0) {
            throw new IllegalArgumentException("--event-bytes must be at least " + (size - padding));
        }
        this.json = start + WORDS.repeat(padding / WORDS.length() + 1).substring(0, padding) + end;
        this.messageId = json.indexOf(MESSAGE_ID);
        this.user = json.indexOf("user-") + "user-".length();
        this.anonymousUser = json.indexOf("-b7300") + "-b7300".length();
        this.time = json.indexOf(TIME);
    }

    String json() {
        return json;
    }

    int messageId() {
        return messageId;
    }

    int user() {
        return user;
    }

    int anonymousUser() {
        return anonymousUser;
    }

    int time() {
        return time;
    }
}
