package io.recount.graphql.stream;

/**
 * Why the server ends a connection.
 *
 * @param status of the WebSocket protocol, or of graphql-transport-ws from 4400 on
 * @param code for machines
 * @param reason for people, at most 123 bytes
 */
public record Ending(int status, String code, String reason) {
    /** The client is done. */
    public static final Ending DONE = new Ending(1000, "ENDED", "Done.");

    /** The server stops. */
    public static final Ending GOING_AWAY = new Ending(1001, "GOING_AWAY", "The server is going away; connect again.");

    /** The reader did not keep up. */
    public static final Ending TOO_SLOW =
            new Ending(4008, "TOO_SLOW", "Messages are taken too slowly and some were lost; connect and read again.");

    /** The key is good no more. */
    public static final Ending REVOKED = new Ending(4403, "FORBIDDEN", "The key was revoked.");
}
