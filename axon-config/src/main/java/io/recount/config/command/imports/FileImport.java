package io.recount.config.command.imports;

import io.recount.config.command.CommandFailed;
import io.recount.config.command.Console;
import io.recount.config.command.ServerAccess;
import io.recount.ingestion.files.FileContent;
import io.recount.ingestion.files.FileInvalid;
import io.recount.ingestion.files.FileMapping;
import io.recount.ingestion.files.Place;
import io.recount.ingestion.message.LineOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Imports one file. */
final class FileImport {
    private static final int MOST_COMPLAINTS = 20;
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(200);

    private final Console console;
    private final ServerAccess access;
    private final FileMapping mapping;
    private final FileContent file;
    private final LineOrigin origin;
    private final ProgressFile progress;
    private Tally tally = new Tally();
    private Place place = Place.START;
    private int complaints;
    private long noted = System.nanoTime();

    FileImport(Console console, ServerAccess access, FileMapping mapping, FileContent file, String source) {
        this.console = console;
        this.access = access;
        this.mapping = mapping;
        this.file = file;
        this.origin = new LineOrigin(source, file.name(), file.ids());
        this.progress = new ProgressFile(access.data(), file.digest(), source);
    }

    /** Imports what is not imported yet, and says what became of the whole. */
    Tally run() throws IOException, FileInvalid, CommandFailed {
        resume();
        var bar = new ProgressBar(console, file.path().toString(), file.length(), place.offset(), tally.read());
        try (var records = mapping.open(file, place);
                var sender = new LineSender(console, access, origin, (batch, answer) -> note(batch, answer, bar))) {
            var batches = new Batches(records, place);
            for (var batch = batches.next(); batch != null; batch = batches.next()) {
                sender.send(batch);
            }
            sender.finish();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        progress.delete();
        bar.end(tally.read());
        Summary.lines(tally, "accepted").forEach(console::say);
        return tally;
    }

    private void resume() throws CommandFailed {
        var earlier = progress.read(mapping.digest()).orElse(null);
        if (earlier == null || logEnd() < earlier.position()) {
            return;
        }
        place = earlier.place();
        tally = Tally.of(earlier.tally());
        console.say(file.path() + ": goes on at line " + Summary.number(place.line())
                + ", where an earlier import was interrupted");
    }

    /** An empty request is answered with the end of the log. */
    private long logEnd() throws CommandFailed {
        var end = new long[1];
        try (var sender = new LineSender(console, access, origin, (_, answer) -> end[0] = answer.position())) {
            sender.send(new Batch(new byte[0], place, 0, 0));
            sender.finish();
        }
        return end[0];
    }

    private void note(Batch batch, Answer answer, ProgressBar bar) {
        place = batch.end();
        tally.addRecords(batch.read(), batch.skipped());
        for (var line : answer.lines()) {
            tally.add(line);
            if (line.isQuarantined() && ++complaints <= MOST_COMPLAINTS) {
                console.complain(line.complaint().text(file.path().toString(), origin)
                        + (complaints == MOST_COMPLAINTS
                                ? "\nFurther lines in quarantine are counted only; --dry-run lists all."
                                : ""));
            }
        }
        bar.at(place.offset(), tally.read());
        if (System.nanoTime() - noted > BETWEEN_NOTES.toNanos()) {
            noted = System.nanoTime();
            keep(answer.position());
        }
    }

    private void keep(long position) {
        try {
            progress.write(new ProgressFile.Progress(mapping.digest(), place, position, tally.kept()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
