package io.recount.projections.directory;

import static io.recount.projections.documents.KeyedDocuments.ID;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.projections.LoggedEvent;
import io.recount.projections.customer.Parts;
import io.recount.projections.customer.Slot;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.documents.KeyedDocuments;
import io.recount.projections.profile.ProfileState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the list, one for each customer who has no successor.
 *
 * <p>They are written before the states they are made of: what is lost of them in between comes again with the events.
 */
final class DirectoryRows implements Parts<ProfileState> {
    static final String COLLECTION = "directory";

    private final KeyedDocuments rows;
    private final DocumentSearch search;

    /** Customers who were joined to others in the batches since the last write. */
    private final Set<String> joined = new LinkedHashSet<>();

    private boolean isPrepared;

    DirectoryRows(DocumentStore store) {
        this.rows = store.collection(COLLECTION);
        this.search = store.search(COLLECTION);
    }

    /** Whoever was joined in a batch that comes again has no row to keep, though nothing else changes. */
    @Override
    public void prepare(Map<CustomerId, Slot<ProfileState>> slots, List<LoggedEvent> batch) {
        for (var logged : batch) {
            if (logged.event() instanceof HistoryAdopted adopted) {
                joined.add(adopted.predecessorId().toString());
            }
        }
    }

    @Override
    public void saveBefore(Collection<Slot<ProfileState>> changed) {
        if (!isPrepared) {
            search.prepare();
            isPrepared = true;
        }
        var current = new ArrayList<BsonDocument>();
        var gone = new LinkedHashSet<>(joined);
        for (var slot : changed) {
            var state = slot.state();
            if (state != null) {
                state.forgetUnwritten();
            }
            if (state == null || slot.successor() != null) {
                gone.add(slot.id().toString());
            } else {
                current.add(DirectoryRow.of(state.view(slot.id())));
            }
        }
        rows.replace(current);
        rows.delete(rows.find(gone).stream()
                .map(row -> row.getString(ID).getValue())
                .toList());
        joined.clear();
    }

    @Override
    public void removeAfter(Collection<Slot<ProfileState>> changed) {}

    /** Nothing: rows go with their customer. */
    @Override
    public void erase(Collection<Long> positions) {}

    @Override
    public void forget(CustomerId id, @Nullable ProfileState state) {
        rows.delete(List.of(id.toString()));
    }

    @Override
    public void drop() {
        rows.drop();
        joined.clear();
        isPrepared = false;
    }
}
