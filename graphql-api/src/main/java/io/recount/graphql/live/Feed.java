package io.recount.graphql.live;

import io.recount.graphql.call.Call;
import io.recount.projections.live.LiveEvents.Watch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What a subscription tells. Whoever knows the news notes them in passing; the sender has the next value made once the one before is
 * on its way, so that a slow reader costs nobody but itself.
 */
abstract class Feed<T> implements Publisher<T> {
    private final List<Watch> watches = new ArrayList<>();
    private @Nullable Subscriber<? super T> subscriber;
    private boolean closed;

    /** Stops these when it ends; at once where it has ended already. */
    final synchronized void watches(Watch watch) {
        if (closed) {
            watch.close();
        } else {
            watches.add(watch);
        }
    }

    /** Whether {@link #take} may have a value. */
    abstract boolean hasNews();

    /** The next value; null where there is none. */
    abstract @Nullable T take(Call call);

    /** Whether values were lost. */
    boolean isOverrun() {
        return false;
    }

    /** Whether, after its last value was taken, no further one will come. */
    boolean isOver() {
        return false;
    }

    /** Passes the next value on; returns once the answer has been made of it. */
    final void emit(Call call) {
        var to = subscriber;
        if (to == null) {
            return;
        }
        var value = take(call);
        if (value != null) {
            to.onNext(value);
        } else if (isOver()) {
            to.onComplete();
        }
    }

    final synchronized void close() {
        closed = true;
        watches.forEach(Watch::close);
        watches.clear();
    }

    /** The one subscriber asks for as much as there is: the sender sets the pace. */
    @Override
    public final void subscribe(Subscriber<? super T> only) {
        subscriber = only;
        only.onSubscribe(new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                close();
            }
        });
    }
}
