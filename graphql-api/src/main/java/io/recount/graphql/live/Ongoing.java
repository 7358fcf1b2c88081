package io.recount.graphql.live;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.recount.commands.access.AccessKey;
import io.recount.graphql.call.Call;
import io.recount.graphql.call.Deadline;
import io.recount.graphql.call.Freshness;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscription. What there is to tell waits in its feed; each message is made when it can be sent, by the thread that sends
 * it, which is the only one that uses this class but for {@link #news()}.
 */
public final class Ongoing implements AutoCloseable {
    private final AccessKey key;
    private final Seats seats;
    private final Runnable news;
    private final Queue<ExecutionResult> made = new ConcurrentLinkedQueue<>();
    private Freshness freshness = new Freshness();
    private Seats.@Nullable Seat seat;
    private @Nullable Feed<?> feed;
    private @Nullable GraphQLContext context;
    private volatile @Nullable Throwable failure;
    private volatile boolean making;
    private volatile boolean ended;

    /**
     * A subscription that is about to begin.
     *
     * @param news called, by any thread, when there may be something to send
     */
    public Ongoing(AccessKey key, Seats seats, Runnable news) {
        this.key = key;
        this.seats = seats;
        this.news = news;
    }

    /** Takes a seat for the subscription that a field is fetched for. */
    static Ongoing begin(DataFetchingEnvironment field) {
        GraphQLContext context = field.getGraphQlContext();
        Ongoing subscription = context.get(Ongoing.class);
        if (subscription == null) {
            throw new IllegalStateException("a subscription was run without a connection");
        }
        subscription.seat = subscription.seats.take(subscription.key.id());
        subscription.context = context;
        return subscription;
    }

    /** Makes this feed the one whose news are told. */
    <F extends Feed<?>> F tells(F source) {
        feed = source;
        return source;
    }

    /** Has the sender look. */
    void news() {
        news.run();
    }

    /** The call in which the next message is made. */
    public Call call(Deadline deadline) {
        var call = new Call(key, deadline);
        freshness = call.freshness();
        return call;
    }

    /** Log position up to which the last message shows all events; empty where it read no view. */
    public OptionalLong reflected() {
        return freshness.reflected();
    }

    /** Begins to take what the operation answers each time. */
    public void follow(Publisher<?> answers) {
        answers.subscribe(new Subscriber<Object>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Object answer) {
                made.add((ExecutionResult) answer);
                if (!making) {
                    news.run();
                }
            }

            @Override
            public void onError(Throwable thrown) {
                failure = thrown;
                ended = true;
            }

            @Override
            public void onComplete() {
                ended = true;
            }
        });
    }

    /** Whether there is something to make a message of. */
    public boolean hasNews() {
        return !made.isEmpty() || (feed != null && !ended && feed.hasNews());
    }

    /** Makes the next message; null when there is none after all. */
    public @Nullable ExecutionResult next(Deadline deadline) {
        if (feed != null && context != null && made.isEmpty()) {
            var call = call(deadline);
            context.put(Call.class, call);
            making = true;
            try {
                feed.emit(call);
            } catch (RuntimeException e) {
                failure = e;
                ended = true;
            } finally {
                making = false;
            }
        }
        return made.poll();
    }

    /** Whether nothing more will come. */
    public boolean hasEnded() {
        return ended && made.isEmpty();
    }

    /** Why it ended; null where it just did. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Whether messages were lost because the reader takes them too slowly. */
    public boolean isOverrun() {
        return feed != null && feed.isOverrun();
    }

    /** Gives up the seat and stops watching. */
    @Override
    public void close() {
        ended = true;
        if (feed != null) {
            feed.close();
        }
        if (seat != null) {
            seat.close();
        }
    }
}
