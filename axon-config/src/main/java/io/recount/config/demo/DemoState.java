package io.recount.config.demo;

import io.recount.config.start.DataFolder;
import io.recount.config.start.StartRefused;
import io.recount.demo.DemoCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the data folder remembers of its demo: which company, how far it was sent, and the write keys until it is done. */
public final class DemoState {
    private static final String FINISHED = "finished";

    /** How messages are put into portions; progress that was counted in others counts for nothing. */
    private static final String PORTIONS = "portions";

    private static final String THESE = DemoSending.LANES + " lanes of " + Portion.MOST;

    private final Path file;
    private final Properties values = new Properties();

    private DemoState(Path file) {
        this.file = file;
    }

    /**
     * Reads what is remembered, or begins.
     *
     * @throws StartRefused where the folder holds another demo company already
     */
    public static DemoState open(Path data, DemoCompany company) {
        var state = new DemoState(data.resolve("demo.properties"));
        if (!Files.exists(state.file)) {
            state.values.setProperty("company", name(company));
            return state;
        }
        try (var in = Files.newBufferedReader(state.file)) {
            state.values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(state.file + " cannot be read; set RECOUNT_DATA to another folder for a demo.", e);
        }
        var known = state.values.getProperty("company", "");
        if (!known.equals(name(company))) {
            throw new StartRefused(
                    "The data folder " + data + " already holds the demo company of " + known + "; this one, of "
                            + name(company) + ", would mix with it, so set RECOUNT_DATA to another folder.");
        }
        return state;
    }

    boolean isFinished() {
        return Boolean.parseBoolean(values.getProperty(FINISHED));
    }

    /** Whether a first part was sent and the rest was not. */
    boolean isInterrupted() {
        return Files.exists(file) && !isFinished();
    }

    synchronized void finish() {
        values.stringPropertyNames().stream()
                .filter(name -> name.startsWith("key.") || name.startsWith("lane.") || name.equals(PORTIONS))
                .forEach(values::remove);
        values.setProperty(FINISHED, "true");
        save();
    }

    synchronized @Nullable String key(String source) {
        return values.getProperty("key." + source);
    }

    synchronized void key(String source, String secret) {
        values.setProperty("key." + source, secret);
    }

    /** How many portions of a lane are durable. */
    synchronized long lane(int lane) {
        boolean comparable = THESE.equals(values.getProperty(PORTIONS));
        return comparable ? Long.parseLong(values.getProperty("lane." + lane, "0")) : 0;
    }

    synchronized void lane(int lane, long portions) {
        values.setProperty("lane." + lane, Long.toString(portions));
        values.setProperty(PORTIONS, THESE);
    }

    /** Writes it down in one step; the keys in it are for the owner's eyes only. */
    synchronized void save() {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            DataFolder.ownerOnly(Files.createFile(next));
            try (var out = Files.newBufferedWriter(next)) {
                values.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(DemoCompany company) {
        return "seed " + company.seed() + ", " + company.people() + " people, " + company.years() + " years, generator "
                + DemoCompany.VERSION;
    }
}
