package io.recount.config.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.commands.webhook.SignatureSettings;
import io.recount.config.sealing.Seal;
import io.recount.config.sealing.SubjectKeys;
import io.recount.ingestion.intake.StoreUnavailable;
import io.recount.ingestion.message.JsonDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The settings in PostgreSQL; secrets lie there sealed under the key of their source. */
final class WebhookTable {
    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource database;
    private final Function<String, UUID> sourceIds;
    private final SubjectKeys keys;

    /**
     * @param sourceIds from the slug of a source to its id; makes the source where there is none
     */
    WebhookTable(DataSource database, Function<String, UUID> sourceIds, SubjectKeys keys) {
        this.database = database;
        this.sourceIds = sourceIds;
        this.keys = keys;
    }

    void write(Setup setup) {
        var sealed = Seal.seal(
                key(setup.source()), associated(setup.source()), setup.secret().getBytes(UTF_8));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO webhooks"
                        + " (source, template, mapping, signature, secret, configured_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (source) DO UPDATE SET template = excluded.template, mapping = excluded.mapping,"
                        + " signature = excluded.signature, secret = excluded.secret,"
                        + " configured_at = excluded.configured_at")) {
            insert.setString(1, setup.source());
            insert.setString(2, setup.template());
            insert.setString(3, setup.mapping() == null ? null : JSON.writeValueAsString(setup.mapping()));
            insert.setString(4, JSON.writeValueAsString(setup.signature()));
            insert.setBytes(5, sealed);
            insert.setObject(6, OffsetDateTime.ofInstant(setup.configuredAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailable("the webhook cannot be kept at the moment", e);
        }
    }

    List<Setup> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT source, template, mapping, signature, secret, configured_at FROM webhooks");
                var rows = select.executeQuery()) {
            var setups = new ArrayList<Setup>();
            while (rows.next()) {
                setups.add(setup(rows));
            }
            return setups;
        } catch (SQLException e) {
            throw new StoreUnavailable("webhooks cannot be read at the moment", e);
        }
    }

    private Setup setup(ResultSet row) throws SQLException {
        var source = row.getString(1);
        var secret = Seal.open(key(source), associated(source), row.getBytes(5));
        return new Setup(
                source,
                row.getString(2),
                mapping(row.getString(3)),
                JSON.readValue(row.getString(4), SignatureSettings.class),
                new String(secret, UTF_8),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Object mapping(@Nullable String json) {
        return json == null ? null : JsonDocument.read(json.getBytes(UTF_8));
    }

    private SecretKey key(String source) {
        return keys.find(sourceIds.apply(source))
                .orElseThrow(() -> new StoreUnavailable("the key of source " + source + " is gone", null));
    }

    private static byte[] associated(String source) {
        return ("webhook secret " + source).getBytes(UTF_8);
    }
}
