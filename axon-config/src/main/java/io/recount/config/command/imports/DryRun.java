package io.recount.config.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.config.command.Console;
import io.recount.ingestion.files.FileContent;
import io.recount.ingestion.files.FileInvalid;
import io.recount.ingestion.files.FileMapping;
import io.recount.ingestion.files.Place;
import io.recount.ingestion.message.Line;
import io.recount.ingestion.message.LineOrigin;
import io.recount.ingestion.message.LineParser;
import io.recount.ingestion.message.TrackingLimits;
import java.io.IOException;
import java.time.InstantSource;

/** Reads a file and checks it as the server would, but sends nothing. Only what depends on other messages is not found. */
final class DryRun {
    private static final int SHOWN = 10;

    private final Console console;
    private final LineParser parser = new LineParser(TrackingLimits.defaults());
    private final FileMapping mapping;
    private final FileContent file;
    private final LineOrigin origin;
    private final Tally tally = new Tally();

    DryRun(Console console, FileMapping mapping, FileContent file, String source) {
        this.console = console;
        this.mapping = mapping;
        this.file = file;
        this.origin = new LineOrigin(source, file.name(), file.ids());
    }

    /** Shows the first events on the output, and everything that is wrong on the other. */
    Tally run(InstantSource clock) throws IOException, FileInvalid {
        try (var records = mapping.open(file, Place.START)) {
            var batches = new Batches(records, Place.START);
            for (var batch = batches.next(); batch != null; batch = batches.next()) {
                tally.addRecords(batch.read(), batch.skipped());
                parser.lines(batch.lines(), origin, clock.instant()).forEach(this::note);
            }
        }
        console.say(file.path() + ": nothing was sent");
        Summary.lines(tally, "acceptable").forEach(console::say);
        return tally;
    }

    private void note(Line line) {
        switch (line) {
            case Line.Taken taken -> {
                if (tally.accepted() < SHOWN) {
                    console.say(new String(taken.message().payload().toBytes(), UTF_8));
                }
                tally.accept();
            }
            case Line.Rejected rejected -> {
                var message = rejected.message();
                tally.quarantine(message.reason(), rejected.number());
                console.complain(new Complaint(
                                rejected.number(),
                                rejected.column(),
                                message.reason(),
                                message.path(),
                                message.detail())
                        .text(file.path().toString(), origin));
            }
        }
    }
}
