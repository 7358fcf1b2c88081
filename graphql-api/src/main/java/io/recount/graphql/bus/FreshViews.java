package io.recount.graphql.bus;

import io.recount.graphql.call.Call;
import io.recount.graphql.call.PositionBeyondHead;
import io.recount.graphql.call.PositionNotReached;
import io.recount.graphql.call.TimedOut;
import io.recount.projections.progress.ViewProgress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Lets a request wait until a view is as fresh as it asked. The thread that waits is its own, a virtual one. */
@Component
final class FreshViews {
    private final ViewProgress progress;

    FreshViews(ViewProgress progress) {
        this.progress = progress;
    }

    /**
     * Returns once the view may be read.
     *
     * @throws PositionNotReached when it does not come so far in time
     * @throws PositionBeyondHead when it cannot
     */
    void await(Call call, String view) {
        long wanted = call.freshness().wanted();
        long position = progress.position(view);
        if (position < wanted) {
            long head = progress.head();
            if (wanted > head) {
                throw new PositionBeyondHead(head, wanted);
            }
            waitFor(call, view, wanted);
            position = progress.position(view);
        }
        call.freshness().reads(position);
    }

    private void waitFor(Call call, String view, long wanted) {
        var freshness = call.freshness();
        var reached = progress.reached(view, wanted);
        long begin = System.nanoTime();
        try {
            reached.get(freshness.patience(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new PositionNotReached(view, progress.position(view), wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TimedOut();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            reached.cancel(false);
            long waited = System.nanoTime() - begin;
            freshness.waited(waited);
            call.deadline().putOff(waited);
        }
    }
}
