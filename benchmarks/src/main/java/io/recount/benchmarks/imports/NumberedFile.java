package io.recount.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A file of tracking calls in which line n is of customer n modulo the number of customers. All carry the same time, so that a timeline
 * shows the order in which they were taken.
 */
public record NumberedFile(Path path, long lines, int customers) {

    /** Writes the file. */
    public static NumberedFile write(Path path, long lines, int customers, int eventBytes) throws IOException {
        var filler = "x".repeat(Math.max(0, eventBytes - 120));
        try (var out = Files.newBufferedWriter(path)) {
            for (long line = 1; line <= lines; line++) {
                out.write("{\"type\":\"track\",\"event\":\"Import Tried\",\"userId\":\"import-" + line % customers
                        + "\",\"timestamp\":\"2026-01-01T00:00:00.000Z\",\"properties\":{\"n\":" + line + ",\"x\":\""
                        + filler
                        + "\"}}\n");
            }
        }
        return new NumberedFile(path, lines, customers);
    }

    /** Whether these are the ids of all lines of one customer, newest first. */
    public boolean isAllOfOneCustomer(List<String> messageIds) {
        var found = messageIds.stream()
                .mapToLong(id -> Long.parseLong(id.substring(id.lastIndexOf('-') + 1)))
                .toArray();
        if (found.length == 0) {
            return false;
        }
        long first = found[found.length - 1];
        var expected = LongStream.iterate(first, line -> line <= lines, line -> line + customers)
                .boxed()
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        return first <= customers
                && expected.equals(LongStream.of(found).boxed().toList());
    }
}
