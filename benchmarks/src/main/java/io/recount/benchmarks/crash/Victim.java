package io.recount.benchmarks.crash;

/** What is killed in a round. */
public enum Victim {
    /** Must be started again from outside. */
    SERVER,
    /** The server must bring it back by itself. */
    POSTGRES,
    /** Not killed but asked to end by SIGTERM, under load; must do so in time, and be started again from outside. */
    STOPPED_SERVER
}
