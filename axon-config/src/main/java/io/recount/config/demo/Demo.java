package io.recount.config.demo;

import io.recount.config.server.RecountServer;
import io.recount.config.start.StartRefused;
import io.recount.demo.DemoCompany;
import io.recount.demo.message.Audience;
import io.recount.demo.report.Everyone;
import io.recount.demo.report.Highlights;
import io.recount.demo.report.Tally;
import io.recount.demo.report.TruthFiles;
import io.recount.graphql.system.ProcessorReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;

/** Sends the demo company to a running server, once. */
public final class Demo {
    private final RecountServer server;
    private final URI base;
    private final InstantSource clock;
    private final PrintStream out;
    private final boolean terminal;

    /**
     * @param base where the server answers
     * @param terminal whether a line can be written over
     */
    public Demo(RecountServer server, URI base, InstantSource clock, PrintStream out, boolean terminal) {
        this.server = server;
        this.base = reachable(base);
        this.clock = clock;
        this.out = out;
        this.terminal = terminal;
    }

    /** Writes the truth of a company into a folder. */
    public static void tellTruth(DemoCompany company, Path folder, PrintStream out) {
        try (var files = new TruthFiles(folder)) {
            company.tell(files);
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused("The truth cannot be written to " + folder + "; give --truth another folder.", e);
        }
        out.println("The truth is in " + folder + ": accounts.csv, weeks.csv, campaigns.csv.");
        out.flush();
    }

    /** Sends what was not sent yet, waits for the views, and says what there is to see. */
    public void run(DemoCompany company, DemoState state) {
        var report = new DemoReport(out);
        var highlights = new Highlights();
        if (state.isFinished()) {
            company.tell(highlights);
            report.company(company, "is here already, so nothing was sent");
        } else {
            var tally = new Tally();
            double seconds = send(company, state, Everyone.of(tally, highlights));
            report.company(company, "is here");
            report.counts(tally, DemoCounts.read(server.database()), seconds);
        }
        report.queries(base, DemoQuery.of(highlights));
    }

    /** A server that listens on every address is spoken to on this machine's own. */
    private static URI reachable(URI base) {
        return switch (base.getHost()) {
            case "0.0.0.0" -> URI.create("http://127.0.0.1:" + base.getPort());
            case "[::]" -> URI.create("http://[::1]:" + base.getPort());
            default -> base;
        };
    }

    private double send(DemoCompany company, DemoState state, Audience others) {
        var progress = new DemoProgress(out, terminal);
        if (clock.instant()
                .isBefore(DemoCompany.END.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            out.println("The clock is before " + DemoCompany.END + ": what the demo tells of later will count as now.");
        }
        out.println(
                state.isInterrupted()
                        ? "Sending the rest of the demo company:"
                        : "Sending the demo company through " + base.resolve("/v1/batch") + ":");
        var keys = new DemoKeys(server.accessKeys(), server.writeSide().sources(), state);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var client = new TrackingClient(base, keys.secrets(), executor)) {
            var sending = new DemoSending(state, progress, client, executor);
            company.tell(Everyone.of(sending, others));
            sending.end();
        }
        keys.revoke();
        state.finish();
        double seconds = progress.seconds();
        awaitViews(progress);
        progress.end();
        return seconds;
    }

    private void awaitViews(DemoProgress progress) {
        for (long lag = lag(); lag > 0; lag = lag()) {
            progress.views(lag);
            Pause.ofMillis(200);
        }
    }

    /** Views that do not run are not waited for. */
    private long lag() {
        return server.report().processors().stream()
                .filter(it -> it.error() == null)
                .mapToLong(ProcessorReport::lagEvents)
                .max()
                .orElse(0);
    }
}
