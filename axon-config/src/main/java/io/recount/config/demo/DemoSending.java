package io.recount.config.demo;

import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Hands what is told to lanes, by account: people of different accounts have nothing to do with each other. */
final class DemoSending implements Audience {
    static final int LANES = 4;

    private final DemoState state;
    private final DemoProgress progress;
    private final List<Lane> lanes = new ArrayList<>();
    private long messages;
    private long saved = System.nanoTime();

    DemoSending(DemoState state, DemoProgress progress, TrackingClient client, Executor executor) {
        this.state = state;
        this.progress = progress;
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(new Lane(lane, state, client, executor));
        }
    }

    @Override
    public void message(DemoMessage message) {
        messages++;
        lanes.get(message.account() % LANES).add(message);
    }

    @Override
    public void progress(double share) {
        progress.at(share, messages);
        if (System.nanoTime() - saved > 1_000_000_000L) {
            state.save();
            saved = System.nanoTime();
        }
    }

    /** Waits until the last message is durable. */
    void end() {
        lanes.forEach(Lane::end);
        state.save();
    }
}
