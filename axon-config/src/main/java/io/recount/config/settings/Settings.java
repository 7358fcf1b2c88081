package io.recount.config.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator may set, all of it optional.
 *
 * @param port of the HTTP server; 0 takes any free one
 * @param bind the address the HTTP server listens on
 * @param data the folder that holds everything the embedded stores keep, absolute
 * @param adminKey taken as the first admin key, instead of a generated one
 * @param writeKey taken as the first write key, instead of a generated one
 * @param postgres the operator's own PostgreSQL, or null for the embedded one
 * @param mongo the operator's own MongoDB, or null for the embedded server
 * @param corsOrigins sites whose pages may use GraphQL in a browser
 */
public record Settings(
        int port,
        String bind,
        Path data,
        @Nullable String adminKey,
        @Nullable String writeKey,
        @Nullable PostgresAddress postgres,
        @Nullable MongoAddress mongo,
        Set<String> corsOrigins) {

    /** Reads the settings out of environment variables, an empty one counting as unset. */
    public static Settings read(Map<String, String> environment) {
        String postgres = value(environment, PostgresAddress.VARIABLE);
        String mongo = value(environment, MongoAddress.VARIABLE);
        String bind = value(environment, "RECOUNT_BIND");
        return new Settings(
                port(value(environment, "RECOUNT_PORT")),
                bind == null ? "127.0.0.1" : BindAddress.checked(bind),
                data(value(environment, "RECOUNT_DATA")),
                AccessKeyText.checked("RECOUNT_ADMIN_KEY", value(environment, "RECOUNT_ADMIN_KEY")),
                AccessKeyText.checked("RECOUNT_WRITE_KEY", value(environment, "RECOUNT_WRITE_KEY")),
                postgres == null ? null : PostgresAddress.parse(postgres),
                mongo == null ? null : MongoAddress.parse(mongo),
                CorsOrigins.checked(value(environment, CorsOrigins.VARIABLE)));
    }

    /** The same, on a free port that nobody outside this machine reaches. */
    public Settings onThisMachineAlone() {
        return new Settings(0, "127.0.0.1", data, adminKey, writeKey, postgres, mongo, corsOrigins);
    }

    private static @Nullable String value(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static int port(@Nullable String value) {
        if (value == null) {
            return 8080;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new SettingInvalid("RECOUNT_PORT", "must be a whole number from 0 (any free port) to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static Path data(@Nullable String value) {
        try {
            return Path.of(value == null ? "data" : value).toAbsolutePath().normalize();
        } catch (InvalidPathException unusable) {
            throw new SettingInvalid("RECOUNT_DATA", "is not a path this system can use.");
        }
    }

    /** Leaves the keys out: records end up in logs. */
    @Override
    public String toString() {
        return "Settings[port=%d, bind=%s, data=%s, postgres=%s, mongo=%s, corsOrigins=%s]"
                .formatted(port, bind, data, postgres, mongo, corsOrigins);
    }
}
