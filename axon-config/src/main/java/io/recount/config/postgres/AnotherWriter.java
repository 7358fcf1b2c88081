package io.recount.config.postgres;

import io.recount.config.start.StartRefused;

/** Another server holds the right to write to this database, so this one may not start, or not go on. */
public final class AnotherWriter extends StartRefused {
    AnotherWriter() {
        super("Another Recount server writes to the database that RECOUNT_POSTGRES_URL names;"
                + " stop it, or name another database.");
    }
}
