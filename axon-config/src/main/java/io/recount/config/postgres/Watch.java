package io.recount.config.postgres;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the embedded server on a thread of its own, until closed. */
final class Watch implements AutoCloseable {

    /** One look, which repairs what it finds broken. */
    interface Look {
        void look() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final long MILLIS_AFTER_A_FAILURE = 2_000;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Look look;
    private final Thread thread;

    Watch(Look look) {
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").start(this::run);
    }

    private void run() {
        long pause = MILLIS_BETWEEN_LOOKS;
        try {
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                pause = looked() ? MILLIS_BETWEEN_LOOKS : MILLIS_AFTER_A_FAILURE;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean looked() {
        try {
            look.look();
            return true;
        } catch (Exception failed) {
            if (closing.getCount() > 0) {
                LOG.error("The embedded PostgreSQL is in trouble; trying again", failed);
            }
            return false;
        }
    }

    /** Ends the looking, also a start that is under way. */
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(2_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
