package io.recount.projections.profile;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.LoggedEvent;
import io.recount.projections.customer.Parts;
import io.recount.projections.customer.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is kept beside the profiles. */
record ProfileParts(List<Parts<ProfileState>> parts) implements Parts<ProfileState> {
    @Override
    public void prepare(Map<CustomerId, Slot<ProfileState>> slots, List<LoggedEvent> batch) {
        parts.forEach(part -> part.prepare(slots, batch));
    }

    @Override
    public void saveBefore(Collection<Slot<ProfileState>> changed) {
        parts.forEach(part -> part.saveBefore(changed));
    }

    @Override
    public void removeAfter(Collection<Slot<ProfileState>> changed) {
        parts.forEach(part -> part.removeAfter(changed));
    }

    @Override
    public void erase(Collection<Long> positions) {
        parts.forEach(part -> part.erase(positions));
    }

    @Override
    public void forget(CustomerId id, @Nullable ProfileState state) {
        parts.forEach(part -> part.forget(id, state));
    }

    @Override
    public void drop() {
        parts.forEach(Parts::drop);
    }
}
