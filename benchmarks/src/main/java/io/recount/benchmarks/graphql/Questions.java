package io.recount.benchmarks.graphql;

/** Query texts that are measured. */
public final class Questions {
    private static final String PROFILE = "{ customerId lastSeen position counters { kind count } }";

    /** Variable: id. */
    public static final String BY_ID = "query($id: ID!) { customer(by: {id: $id}) " + PROFILE + " }";

    /** Variable: value. */
    public static final String BY_USER_ID = "query($value: String!) {"
            + " customer(by: {identifier: {type: \"userId\", value: $value}}) " + PROFILE + " }";

    /** Fifty customers of a filter, in an order. Variables: filter, order. */
    public static final String LIST = "query($filter: CustomerFilter, $order: CustomerOrder) {"
            + " customers(filter: $filter, orderBy: $order, first: 50) {"
            + " edges { node { customerId firstSeen lastSeen traits(names: [\"name\", \"plan\"]) { name value } } } } }";

    /** Variable: value. */
    public static final String NEWEST_OF_USER = "query($value: String!) {"
            + " customer(by: {identifier: {type: \"userId\", value: $value}}) {"
            + " lastSeen timeline(first: 1) { edges { node { messageId } } } } }";

    /** The newest 20 of a customer. Variable: id. */
    public static final String TIMELINE = "query($id: ID!) { customer(by: {id: $id}) { customerId"
            + " timeline(first: 20) { edges { node { eventId kind title occurredAt source data } } } } }";

    private Questions() {}
}
