package io.recount.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void everythingIsOptional() {
        Settings settings = Settings.read(Map.of("RECOUNT_PORT", "", "RECOUNT_DATA", " "));

        assertThat(settings)
                .isEqualTo(new Settings(
                        8080, "127.0.0.1", Path.of("data").toAbsolutePath(), null, null, null, null, Set.of()));
    }

    @Test
    void everythingCanBeSet() {
        Settings settings = Settings.read(Map.of(
                "RECOUNT_PORT", "0",
                "RECOUNT_BIND", "0.0.0.0",
                "RECOUNT_DATA", "/srv/recount/../recount",
                "RECOUNT_ADMIN_KEY", "an-admin-key-of-mine",
                "RECOUNT_WRITE_KEY", "a-write-key-of-mine",
                "RECOUNT_POSTGRES_URL", "postgresql://me:s%40fe@db.example:5433/events?sslmode=require",
                "RECOUNT_MONGODB_URI", "mongodb://me:safe@db.example",
                "RECOUNT_CORS_ORIGINS", "https://app.example.com, http://localhost:3000"));

        assertThat(settings)
                .isEqualTo(new Settings(
                        0,
                        "0.0.0.0",
                        Path.of("/srv/recount"),
                        "an-admin-key-of-mine",
                        "a-write-key-of-mine",
                        new PostgresAddress("jdbc:postgresql://db.example:5433/events?sslmode=require", "me", "s@fe"),
                        new MongoAddress("mongodb://me:safe@db.example", "recount"),
                        Set.of("https://app.example.com", "http://localhost:3000")));
    }

    @ParameterizedTest
    @CsvSource({
        "RECOUNT_PORT, 80800",
        "RECOUNT_PORT, http",
        "RECOUNT_PORT, -1",
        "RECOUNT_BIND, no such host",
        "RECOUNT_BIND, 192.0.2.1",
        "RECOUNT_DATA, '\0'",
        "RECOUNT_ADMIN_KEY, too-short",
        "RECOUNT_WRITE_KEY, sixteen or more but with blanks",
        "RECOUNT_WRITE_KEY, schlüssel-mit-umlaut",
        "RECOUNT_POSTGRES_URL, mysql://me:secret@host/db",
        "RECOUNT_POSTGRES_URL, postgresql://me:secret@host",
        "RECOUNT_POSTGRES_URL, jdbc:mysql://me:secret@host/db",
        "RECOUNT_POSTGRES_URL, postgresql://me:secret @host/db",
        "RECOUNT_CORS_ORIGINS, *",
        "RECOUNT_CORS_ORIGINS, app.example.com",
        "RECOUNT_CORS_ORIGINS, https://app.example.com/",
        "RECOUNT_CORS_ORIGINS, 'https://app.example.com,'",
        "RECOUNT_CORS_ORIGINS, https://App.example.com",
        "RECOUNT_MONGODB_URI, mongo://me:secret@host/db",
        "RECOUNT_MONGODB_URI, mongodb://me:secret@host:port/db",
    })
    void aWrongValueIsOneSentenceThatNamesTheVariable(String variable, String value) {
        assertThatThrownBy(() -> Settings.read(Map.of(variable, value)))
                .isInstanceOf(SettingInvalid.class)
                .hasMessageStartingWith(variable + " ")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void theDatabaseOfAMongoAddressIsItsOwnOrRecount() {
        assertThat(MongoAddress.parse("mongodb://host/views").database()).isEqualTo("views");
        assertThat(MongoAddress.parse("mongodb://host/?replicaSet=rs0").database())
                .isEqualTo("recount");
    }

    @Test
    void secretsAreNotPrinted() {
        Settings settings = Settings.read(Map.of(
                "RECOUNT_ADMIN_KEY", "admin-secret-admin-secret",
                "RECOUNT_WRITE_KEY", "write-secret-write-secret",
                "RECOUNT_POSTGRES_URL", "jdbc:postgresql://host/db?password=secret",
                "RECOUNT_MONGODB_URI", "mongodb://me:secret@host/db"));

        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void aMisspeltVariableIsToldWithTheNearestName() {
        assertThat(UnknownVariables.warnings(Map.of(
                        "RECOUNT_MONGO_URI", "x", "RECOUNT_PORT", "1", "RECOUNT_TEST_REQUIRE_ALL", "1", "PATH", "/")))
                .containsExactly("RECOUNT_MONGO_URI is not a setting of Recount and is ignored;"
                        + " did you mean RECOUNT_MONGODB_URI?");
    }
}
