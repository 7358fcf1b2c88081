package io.recount.config.command.imports;

import java.util.Map;
import java.util.TreeMap;

/** Counts what became of a file. */
final class Tally {
    private long read;
    private long skipped;
    private long accepted;
    private long duplicate;
    private long dropped;
    private final Map<String, Reason> quarantined = new TreeMap<>();

    /**
     * How often lines are in quarantine for one reason.
     *
     * @param first number of the first such line
     */
    record Reason(long count, long first) {}

    /** What is kept of it in between. */
    record Kept(
            long read, long skipped, long accepted, long duplicate, long dropped, Map<String, Reason> quarantined) {}

    static Tally of(Kept kept) {
        var tally = new Tally();
        tally.read = kept.read;
        tally.skipped = kept.skipped;
        tally.accepted = kept.accepted;
        tally.duplicate = kept.duplicate;
        tally.dropped = kept.dropped;
        tally.quarantined.putAll(kept.quarantined);
        return tally;
    }

    Kept kept() {
        return new Kept(read, skipped, accepted, duplicate, dropped, Map.copyOf(quarantined));
    }

    void addRecords(long records, long ofThemSkipped) {
        read += records;
        skipped += ofThemSkipped;
    }

    void accept() {
        accepted++;
    }

    void quarantine(String reason, long line) {
        quarantined.merge(reason, new Reason(1, line), (old, one) -> new Reason(old.count + 1, old.first));
    }

    void add(Answer.Line line) {
        switch (line.fate()) {
            case "recorded" -> accepted++;
            case "duplicate" -> duplicate++;
            case "dropped" -> dropped++;
            default -> quarantine("" + line.reason(), line.line());
        }
    }

    long read() {
        return read;
    }

    long skipped() {
        return skipped;
    }

    long accepted() {
        return accepted;
    }

    long duplicate() {
        return duplicate;
    }

    long dropped() {
        return dropped;
    }

    Map<String, Reason> quarantined() {
        return quarantined;
    }

    long inQuarantine() {
        return quarantined.values().stream().mapToLong(Reason::count).sum();
    }
}
