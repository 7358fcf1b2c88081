package io.recount.config.settings;

import com.mongodb.ConnectionString;

/**
 * Where the operator's own MongoDB is.
 *
 * @param database the one the address names, else {@code recount}
 */
public record MongoAddress(String uri, String database) {

    static final String VARIABLE = "RECOUNT_MONGODB_URI";

    static MongoAddress parse(String value) {
        try {
            String named = new ConnectionString(value).getDatabase();
            return new MongoAddress(value, named == null ? "recount" : named);
        } catch (IllegalArgumentException unreadable) {
            // Its message may quote the address, password included: it must not travel on as a cause.
            throw new SettingInvalid(
                    VARIABLE,
                    "is not a MongoDB address; write mongodb://user:password@host:27017/database"
                            + " or mongodb+srv://user:password@host/database.");
        }
    }

    /** Names the database alone: addresses carry passwords, and records end up in logs. */
    @Override
    public String toString() {
        return "MongoAddress[…, database=" + database + "]";
    }
}
