package io.recount.benchmarks.crash;

import java.util.List;
import java.util.Optional;

/** One message, which its id tells all about. */
record Message(int writer, int customer, int sequence) {
    private static final List<String> KINDS = List.of("order-completed", "page-viewed", "custom");
    private static final List<String> CALLS = List.of(
            "\"type\":\"track\",\"event\":\"Order Completed\",\"properties\":{\"order_id\":\"o\",\"total\":10}",
            "\"type\":\"page\",\"name\":\"Shop\"",
            "\"type\":\"track\",\"event\":\"Step Taken\",\"properties\":{\"step\":3}");

    static String userId(String run, int customer) {
        return run + "-user-" + customer;
    }

    static Optional<Message> parse(String run, String id) {
        List<String> parts = List.of(id.split("-", -1));
        try {
            return parts.size() == 4 && parts.getFirst().equals(run)
                    ? Optional.of(new Message(
                            Integer.parseInt(parts.get(1)),
                            Integer.parseInt(parts.get(2)),
                            Integer.parseInt(parts.get(3))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String id(String run) {
        return run + "-" + writer + "-" + customer + "-" + sequence;
    }

    /** Stored name of the interaction kind it becomes. */
    String kind() {
        return KINDS.get(sequence % KINDS.size());
    }

    String json(String run, String time) {
        return "{\"messageId\":\"" + id(run) + "\",\"userId\":\"" + userId(run, customer) + "\",\"timestamp\":\"" + time
                + "\"," + CALLS.get(sequence % CALLS.size()) + "}";
    }
}
