package io.recount.commands.access;

/** What the holder of a key may do; everything that is not listed is denied. */
public enum Role {
    /** Reads and changes everything, issues and revokes keys. */
    ADMIN,
    /** Reads customers and sends commands about them; cannot touch keys. */
    SERVICE,
    /** A write key: sends events to the tracking API and can read nothing. */
    INGEST
}
