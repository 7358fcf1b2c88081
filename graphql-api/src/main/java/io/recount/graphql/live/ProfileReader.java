package io.recount.graphql.live;

import io.recount.domain.customer.CustomerId;
import io.recount.graphql.bus.Queries;
import io.recount.graphql.call.Call;
import io.recount.projections.profile.FoundCustomers;
import io.recount.projections.profile.GetCustomers;
import io.recount.projections.profile.ProfileView;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads profiles for many subscriptions: whoever comes while one is read waits, and all who waited are read for at once. */
@Component
final class ProfileReader {
    private static final int MOST_AT_ONCE = 200;

    private final Queries queries;
    private final ConcurrentLinkedQueue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final ReentrantLock reading = new ReentrantLock();

    ProfileReader(Queries queries) {
        this.queries = queries;
    }

    /** Somebody's wish; guarded by the lock once it is taken out of the queue. */
    private static final class Wish {
        final CustomerId id;
        boolean done;

        @Nullable ProfileView profile;

        @Nullable RuntimeException failure;

        Wish(CustomerId id) {
            this.id = id;
        }
    }

    /** The profile as it is stored now; that of the successor where the customer was joined to another one. */
    Optional<ProfileView> read(Call call, CustomerId id) {
        var wish = new Wish(id);
        wishes.add(wish);
        reading.lock();
        try {
            while (!wish.done) {
                fulfil(call);
            }
        } finally {
            reading.unlock();
        }
        if (wish.failure != null) {
            throw wish.failure;
        }
        return Optional.ofNullable(wish.profile);
    }

    private void fulfil(Call call) {
        var batch = new ArrayList<Wish>();
        for (var wish = wishes.poll(); wish != null; wish = batch.size() < MOST_AT_ONCE ? wishes.poll() : null) {
            batch.add(wish);
        }
        try {
            var ids = batch.stream().map(wish -> wish.id).collect(Collectors.toSet());
            var found = queries.value(call, new GetCustomers(ids), FoundCustomers.class);
            batch.forEach(wish -> wish.profile = found.byId().get(wish.id));
        } catch (RuntimeException e) {
            batch.forEach(wish -> wish.failure = e);
        }
        batch.forEach(wish -> wish.done = true);
    }
}
