package io.recount.ingestion.http;

import io.recount.ingestion.http.LineBatch.Told;
import io.recount.ingestion.intake.Fate;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tells what became of each line, in the order of the file: {@code {"position":…,"lines":[{"line":17,"fate":"recorded"}]}}. A fate is
 * recorded, duplicate, dropped or quarantined, the last with reason, path and detail.
 */
final class LinesAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private LinesAnswer() {}

    static byte[] of(long position, List<Told> told) {
        var bytes = new ByteArrayOutputStream(64 + told.size() * 40);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("position", position);
            json.writeArrayPropertyStart("lines");
            told.forEach(line -> write(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Told line) {
        json.writeStartObject();
        json.writeNumberProperty("line", line.number());
        switch (line.fate()) {
            case Fate.Taken taken -> json.writeStringProperty("fate", name(taken));
            case Fate.Quarantined(var reason, var path, var detail) -> {
                if (line.column() > 0) {
                    json.writeNumberProperty("column", line.column());
                }
                json.writeStringProperty("fate", "quarantined");
                json.writeStringProperty("reason", reason);
                json.writeStringProperty("path", path);
                json.writeStringProperty("detail", detail);
            }
        }
        json.writeEndObject();
    }

    private static String name(Fate.Taken taken) {
        return switch (taken) {
            case RECORDED -> "recorded";
            case DUPLICATE -> "duplicate";
            case DROPPED -> "dropped";
        };
    }
}
