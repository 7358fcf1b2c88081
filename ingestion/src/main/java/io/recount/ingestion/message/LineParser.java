package io.recount.ingestion.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Reads the lines of an import, each by itself, so that a broken one never touches its neighbours. A line is an object that begins
 * with the number it has in its file, {@code {"line":17,"message":{…}}} with a call of the tracking API in it, or
 * {@code {"line":17,"column":4,"damage":{"reason":…,"path":…,"detail":…},"raw":"…"}} for what could not be made one, with
 * its bytes in Base64.
 */
public final class LineParser {
    private final TrackingLimits limits;

    public LineParser(TrackingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the lines of a body; empty ones say nothing.
     *
     * @throws MalformedBody where one does not begin with its number: whoever wrote it is no importer
     */
    public List<Line> lines(byte[] body, LineOrigin origin, Instant receivedAt) {
        var lines = new ArrayList<Line>();
        for (int from = 0; from < body.length; ) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            if (to > from) {
                lines.add(line(body, from, to, origin, receivedAt));
            }
            from = to + 1;
        }
        return lines;
    }

    private Line line(byte[] body, int from, int to, LineOrigin origin, Instant receivedAt) {
        var envelope = new LineEnvelope(body, from, to);
        try {
            envelope.read();
        } catch (JacksonException e) {
            return envelope.broken(e).in(origin, receivedAt);
        }
        var damage = envelope.damage();
        if (damage != null) {
            return damage.in(origin, receivedAt);
        }
        long number = envelope.number();
        var alone = List.of(envelope.message(limits));
        var understood = new ParsedBody(null, BatchDefaults.NONE, alone, () -> origin.id(number))
                .understand(origin.source(), receivedAt);
        return understood.rejected().isEmpty()
                ? new Line.Taken(number, understood.messages().getFirst())
                : new Line.Rejected(number, 0, understood.rejected().getFirst().at(origin.place(number, 0)));
    }
}
