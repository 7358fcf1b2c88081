package io.recount.ingestion.http;

import static java.util.Comparator.comparingLong;

import io.recount.ingestion.intake.Fate;
import io.recount.ingestion.intake.Intake;
import io.recount.ingestion.intake.Receipt;
import io.recount.ingestion.message.Line;
import io.recount.ingestion.message.RejectedMessage;
import io.recount.ingestion.message.SourceMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The lines of one request. */
final class LineBatch {
    private final List<SourceMessage> messages = new ArrayList<>();
    private final List<RejectedMessage> rejected = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** What became of one line. */
    record Told(long number, int column, Fate fate) {}

    LineBatch(List<Line> all) {
        var damaged = new ArrayList<Line>();
        for (var line : all) {
            switch (line) {
                case Line.Taken taken -> {
                    messages.add(taken.message());
                    lines.add(taken);
                }
                case Line.Rejected it -> {
                    rejected.add(it.message());
                    damaged.add(it);
                }
            }
        }
        lines.addAll(damaged);
    }

    CompletableFuture<Receipt> submitTo(Intake intake) {
        return intake.submit(messages, rejected);
    }

    /** What became of each line, in the order of the file. */
    List<Told> told(Receipt receipt) {
        var told = new ArrayList<Told>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int column = line instanceof Line.Rejected it ? it.column() : 0;
            told.add(new Told(line.number(), column, receipt.fates().get(i)));
        }
        told.sort(comparingLong(Told::number));
        return told;
    }
}
