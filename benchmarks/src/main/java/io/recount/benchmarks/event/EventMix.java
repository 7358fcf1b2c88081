package io.recount.benchmarks.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which events occur how often: a shop and a product in one, well-known events and a company's own ones. */
public final class EventMix {
    private final List<EventShape> shapes = new ArrayList<>();
    private final int eventBytes;

    /**
     * Reads the mix.
     *
     * @param eventBytes serialized size of every event
     */
    public EventMix(int eventBytes) {
        this.eventBytes = eventBytes;
        var json = JsonMapper.shared();
        for (String line : lines()) {
            JsonNode entry = json.readTree(line);
            var shape = new EventShape(
                    entry.get("event").stringValue(), entry.get("properties").toString(), eventBytes);
            for (int i = 0; i < entry.get("weight").intValue(); i++) {
                shapes.add(shape);
            }
        }
    }

    EventShape any(SplittableRandom random) {
        return shapes.get(random.nextInt(shapes.size()));
    }

    int eventBytes() {
        return eventBytes;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(EventMix.class.getResourceAsStream("mix.ndjson"))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
