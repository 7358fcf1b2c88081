package io.recount.ingestion.http;

import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Remembers what was handed over, and makes it durable as a test wants. */
final class RecordingIntake implements Intake {
    final List<SourceMessage> messages = new CopyOnWriteArrayList<>();
    final List<RejectedMessage> rejected = new CopyOnWriteArrayList<>();
    volatile Supplier<CompletableFuture<Receipt>> outcome =
            () -> CompletableFuture.completedFuture(new Receipt(0, List.of()));

    @Override
    public CompletableFuture<Receipt> submit(List<SourceMessage> messages, List<RejectedMessage> rejected) {
        this.messages.addAll(messages);
        this.rejected.addAll(rejected);
        return outcome.get();
    }

    /** The source of the last message, taken or not. */
    String source() {
        return messages.isEmpty()
                ? rejected.getLast().source()
                : messages.getLast().provenance().source();
    }
}
