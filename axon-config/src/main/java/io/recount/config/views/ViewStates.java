package io.recount.config.views;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.projections.documents.KeyedDocuments;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;

/** Where states of views are kept: beside the views, so that both reach the disk together. */
public final class ViewStates {
    private final KeyedDocuments documents;

    public ViewStates(KeyedDocuments documents) {
        this.documents = documents;
    }

    /** The state of a view, also of one of which nothing is kept. */
    public ViewState read(String view) {
        return documents.find(List.of(view)).stream()
                .findFirst()
                .map(ViewStates::decode)
                .orElseGet(() -> ViewState.of(view));
    }

    /** Writes it, at once and as a whole. */
    public void write(ViewState state) {
        var run = state.run();
        documents.replace(List.of(new BsonDocument(ID, new BsonString(state.view()))
                .append("slot", new BsonString(state.slot().name()))
                .append("run", run == null ? BsonNull.VALUE : RunFormat.encode(run))
                .append("position", new BsonInt64(state.position()))
                .append("cut", new BsonBoolean(state.isCut()))
                .append("litter", new BsonBoolean(state.hasLitter()))
                .append("version", new BsonString(state.version()))));
    }

    private static ViewState decode(BsonDocument document) {
        return new ViewState(
                document.getString(ID).getValue(),
                Slot.valueOf(document.getString("slot").getValue()),
                document.isNull("run") ? null : RunFormat.decode(document.getDocument("run")),
                document.getInt64("position").getValue(),
                document.getBoolean("cut").getValue(),
                document.getBoolean("litter").getValue(),
                document.getString("version").getValue());
    }
}
