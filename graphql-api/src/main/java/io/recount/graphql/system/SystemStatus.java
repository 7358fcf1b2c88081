package io.recount.graphql.system;

/** Tells how the server is doing; asked for each time it is shown. */
public interface SystemStatus {
    /** The state of this moment. */
    SystemReport report();
}
