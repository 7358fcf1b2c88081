package io.recount.config.stored;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.recount.commands.customer.CustomerSnapshot;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.interaction.Interaction;
import io.recount.domain.interaction.InteractionKind;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events and snapshots as JSON. Numbers come back as they went in: whole ones as long (or big integer), others as big decimal, so
 * that a replayed event equals the one that was recorded.
 */
public final class EventJson {
    /** Changes with the shape of snapshots; those of another revision are not read but taken anew. */
    public static final int SNAPSHOT_REVISION = 2;

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper mapper = mapper();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** The whole event; this is what gets sealed. */
    public byte[] write(CustomerEvent event) {
        return writers.computeIfAbsent(event.getClass(), mapper::writerFor).writeValueAsBytes(event);
    }

    /** The event in today's shape, whatever revision it was stored in. */
    public CustomerEvent read(EventType type, int revision, byte[] json) {
        if (revision != type.revision()) {
            throw new IllegalStateException(
                    "no way to read revision " + revision + " of " + type.storedName() + "; is this server too old?");
        }
        return readers.computeIfAbsent(type.recordClass(), mapper::readerFor).readValue(json);
    }

    /** The fields of a written event, for people to look at. */
    public Map<String, @Nullable Object> readValues(byte[] event) {
        return mapper.readValue(event, VALUES);
    }

    /** A snapshot as bytes, to be sealed. */
    public byte[] write(CustomerSnapshot snapshot) {
        return StoredSnapshot.join(snapshot.fingerprints(), mapper.writeValueAsBytes(StoredSnapshot.of(snapshot)));
    }

    /** The snapshot again. */
    public CustomerSnapshot readCustomerSnapshot(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        var fingerprints = StoredSnapshot.fingerprints(bytes);
        var rest = mapper.readValue(stored, bytes.position(), bytes.remaining(), StoredSnapshot.class);
        return new CustomerSnapshot(rest.identifiers(), fingerprints, rest.successor());
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Object.class, new JsonValueReader()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultVisibility(it -> it.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
                .changeDefaultPropertyInclusion(
                        it -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addMixIn(CustomerId.class, CustomerIdJson.class)
                .addMixIn(Interaction.class, InteractionJson.class);
        for (var kind : InteractionKind.values()) {
            builder.registerSubtypes(new NamedType(kind.type(), kind.storedName()));
        }
        return builder.build();
    }

    private interface CustomerIdJson {
        @JsonValue
        UUID value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface InteractionJson {}
}
