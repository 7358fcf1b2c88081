package io.recount.benchmarks.crash;

/** What is killed in a round. */
public enum Victim {
    /** Must be started again from outside. */
    SERVER,
    /** The server must bring it back by itself. */
    POSTGRES
}
