package io.recount.config.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewPositionsTest {
    private final ViewPositions positions = new ViewPositions(() -> 100);

    @Test
    void whatIsReachedAlreadyIsNotWaitedFor() {
        positions.moved("view", 5);
        assertThat(positions.reached("view", 5)).isCompleted();
        assertThat(positions.reached("view", 6)).isNotDone();
        assertThat(positions.reached("other", 1)).isNotDone();
    }

    @Test
    void thoseGoOnWhosePositionWasReached() {
        var waiting = IntStream.rangeClosed(1, 10)
                .mapToObj(position -> positions.reached("view", position))
                .toList();
        positions.moved("view", 7);
        assertThat(waiting).filteredOn(CompletableFuture::isDone).hasSize(7);
        positions.moved("view", 50);
        assertThat(waiting).allMatch(CompletableFuture::isDone);
    }

    @Test
    void aViewThatWasEmptiedIsWaitedForAgain() {
        positions.moved("view", 9);
        positions.moved("view", 0);
        assertThat(positions.position("view")).isZero();
        assertThat(positions.reached("view", 9)).isNotDone();
    }

    @Test
    void nothingIsKeptOfWhoGaveUp() {
        var view = new ViewPosition();
        var waiting = IntStream.range(0, 100).mapToObj(_ -> view.reached(3)).toList();
        assertThat(view.waiting()).isEqualTo(100);
        waiting.forEach(reached -> reached.cancel(false));
        assertThat(view.waiting()).isZero();
    }

    @Test
    void nobodyIsOverlookedWhileTheViewMoves() {
        var view = new ViewPosition();
        var mover =
                Thread.ofVirtual().start(() -> IntStream.rangeClosed(1, 20_000).forEach(view::moved));
        var waiting = new ArrayList<CompletableFuture<Void>>();
        for (int position = 1; position <= 20_000; position++) {
            waiting.add(view.reached(position));
        }
        waiting.forEach(CompletableFuture::join);
        assertThat(mover).isNotNull();
        assertThat(view.waiting()).isZero();
    }
}
