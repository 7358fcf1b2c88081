package io.recount.config.processors;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.projections.documents.KeyedDocuments;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Tokens beside the views of a store that no other process uses: nobody has to claim them. */
public final class OwnTokens implements TokenStore {
    private static final String TYPE = "type";
    private static final String TOKEN = "token";

    private final KeyedDocuments tokens;
    private final Serializer serializer;

    public OwnTokens(KeyedDocuments tokens, Serializer serializer) {
        this.tokens = tokens;
        this.serializer = serializer;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        if (fetchSegments(processorName).length > 0) {
            throw new UnableToClaimTokenException(processorName + " has its segments already");
        }
        for (int segment = 0; segment < segmentCount; segment++) {
            storeToken(initialToken, processorName, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        storeToken(token, processorName, segment);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        var document = new BsonDocument(ID, new BsonString(key(processorName, segment)));
        if (token == null) {
            document.append(TYPE, BsonNull.VALUE).append(TOKEN, BsonNull.VALUE);
        } else {
            var serialized = serializer.serialize(token, String.class);
            document.append(TYPE, new BsonString(serialized.getType().getName()))
                    .append(TOKEN, new BsonString(serialized.getData()));
        }
        tokens.replace(List.of(document));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        var found = tokens.find(List.of(key(processorName, segment)));
        if (found.isEmpty()) {
            throw new UnableToClaimTokenException(processorName + " has no segment " + segment);
        }
        var document = found.getFirst();
        return document.isNull(TOKEN)
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(
                        document.getString(TOKEN).getValue(),
                        String.class,
                        document.getString(TYPE).getValue(),
                        null));
    }

    @Override
    public void releaseClaim(String processorName, int segment) {}

    @Override
    public void extendClaim(String processorName, int segment) {}

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.delete(List.of(key(processorName, segment)));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        var prefix = key(processorName, "");
        return tokens.startingWith(prefix).stream()
                .mapToInt(document ->
                        Integer.parseInt(document.getString(ID).getValue().substring(prefix.length())))
                .sorted()
                .toArray();
    }

    private static String key(String processorName, Object segment) {
        return processorName + "/" + segment;
    }
}
