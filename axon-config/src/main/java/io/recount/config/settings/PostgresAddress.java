package io.recount.config.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where the operator's own PostgreSQL is: a JDBC URL, and the user and password unless the URL holds them itself.
 *
 * @param jdbcUrl without a user or password taken from a {@code postgresql://} address
 */
public record PostgresAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    static final String VARIABLE = "RECOUNT_POSTGRES_URL";

    private static final String FORM = "is not a PostgreSQL address; write jdbc:postgresql://host:5432/database"
            + " or postgresql://user:password@host:5432/database.";

    static PostgresAddress parse(String value) {
        PostgresAddress address =
                value.startsWith("jdbc:") ? new PostgresAddress(value, null, null) : fromUri(value.strip());
        if (!address.jdbcUrl.startsWith("jdbc:postgresql:") || Driver.parseURL(address.jdbcUrl, null) == null) {
            throw new SettingInvalid(VARIABLE, FORM);
        }
        return address;
    }

    private static PostgresAddress fromUri(String value) {
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException unreadable) {
            // Its message quotes the address, password included: it must not travel on as a cause.
            throw new SettingInvalid(VARIABLE, FORM);
        }
        boolean postgres = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
        String path = uri.getRawPath();
        if (!postgres || uri.getHost() == null || path == null || path.length() < 2) {
            throw new SettingInvalid(VARIABLE, FORM);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new PostgresAddress(
                "jdbc:postgresql://" + uri.getHost() + port + path + query,
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Names the kind alone: addresses carry passwords, and records end up in logs. */
    @Override
    public String toString() {
        return "PostgresAddress[…]";
    }
}
