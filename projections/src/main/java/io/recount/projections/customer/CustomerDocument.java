package io.recount.projections.customer;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.customer.CustomerId;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A customer's state as it is stored.
 *
 * <p>The state is one binary value on purpose: the embedded server copies, measures and compares every field of a
 * structured document at every write, and shows readers one field's old value beside another's new one. For the same
 * reason all three fields are always there.
 *
 * @param successor who took the history over, or is about to; readers are sent there
 * @param state null once the history was taken over
 */
public record CustomerDocument(
        CustomerId id,
        @Nullable CustomerId successor,
        @Nullable BsonBinary state) {
    static final String SUCCESSOR = "successor";
    private static final String STATE = "state";

    static CustomerDocument from(BsonDocument document) {
        var successor = document.get(SUCCESSOR);
        return new CustomerDocument(
                CustomerId.parse(document.getString(ID).getValue()),
                successor instanceof BsonString id ? CustomerId.parse(id.getValue()) : null,
                document.get(STATE) instanceof BsonBinary state ? state : null);
    }

    BsonDocument toBson() {
        return new BsonDocument(ID, new BsonString(id.toString()))
                .append(SUCCESSOR, successor == null ? BsonNull.VALUE : new BsonString(successor.toString()))
                .append(STATE, orNull(state));
    }

    private static BsonValue orNull(@Nullable BsonValue value) {
        return value == null ? BsonNull.VALUE : value;
    }
}
