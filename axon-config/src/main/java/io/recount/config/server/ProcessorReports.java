package io.recount.config.server;

import io.recount.config.views.LiveViews;
import io.recount.graphql.system.ProcessorReport;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.jspecify.annotations.Nullable;

/** How far each processor has come. */
final class ProcessorReports {
    private final Configuration axon;
    private final WriteSide writeSide;
    private final LiveViews views;

    ProcessorReports(Configuration axon, WriteSide writeSide, LiveViews views) {
        this.views = views;
        this.axon = axon;
        this.writeSide = writeSide;
    }

    List<ProcessorReport> now() {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(this::report)
                .sorted(Comparator.comparing(ProcessorReport::name))
                .toList();
    }

    private ProcessorReport report(StreamingEventProcessor processor) {
        long head = writeSide.head();
        var status = processor.processingStatus().values().stream().findFirst();
        long position = status.map(EventTrackerStatus::getTrackingToken)
                .map(token -> token.position().orElse(0))
                .orElse(0L);
        long lag = Math.max(0, head - position);
        return new ProcessorReport(
                processor.getName(),
                position,
                head,
                lag,
                lag == 0 ? 0 : writeSide.waitingMillis(position + 1),
                views.find(processor.getName())
                        .map(view -> view.parked().size())
                        .orElse(0L),
                error(processor, status.orElse(null)));
    }

    private static @Nullable String error(StreamingEventProcessor processor, @Nullable EventTrackerStatus status) {
        if (status == null) {
            return processor.isRunning() ? "is starting" : "is not running";
        }
        return status.isErrorState() ? told(status.getError()) : null;
    }

    /** A failure by its kind, for it may quote an event; the one we have made up by its sentence. */
    private static String told(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DeadLetterQueueOverflowException full) {
                return String.valueOf(full.getMessage());
            }
        }
        return failure.getClass().getSimpleName();
    }
}
