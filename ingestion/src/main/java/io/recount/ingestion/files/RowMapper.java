package io.recount.ingestion.files;

import io.recount.ingestion.mapping.Mapping;
import io.recount.ingestion.mapping.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes messages of rows. Beside a row, a mapping finds {@code @/file}, {@code @/line} and {@code @/id}, the id of the line. */
final class RowMapper {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a record may become: it travels in one request. */
    private static final int MOST_BYTES = 1 << 20;

    private final Mapping mapping;
    private final FileContent file;

    RowMapper(Mapping mapping, FileContent file) {
        this.mapping = mapping;
        this.file = file;
    }

    /** Turns a pointer into the row into a flaw that says where in the file it is. */
    @FunctionalInterface
    interface Locator {
        Flaw flaw(String reason, String path, String detail);
    }

    /** Its messages, and the whole record as damaged where any part of it could not be mapped; the first flaw is told. */
    List<Part> parts(RawRecord record, @Nullable Object row, Locator locator) {
        long line = record.start().line();
        Map<String, @Nullable Object> beside = Map.of("file", file.name(), "line", line, "id", file.ids() + '-' + line);
        var parts = new ArrayList<Part>(1);
        Flaw first = null;
        long bytes = 0;
        for (var result : mapping.apply(row, beside)) {
            switch (result) {
                case Result.Message message -> {
                    var json = JSON.writeValueAsBytes(message.fields());
                    parts.add(new MessagePart(json));
                    bytes += json.length;
                }
                case Result.Skipped _ -> {}
                case Result.Unmapped unmapped ->
                    first = first == null
                            ? locator.flaw(
                                    "unmapped", unmapped.element().pointer(), "No rule of the mapping is for it.")
                            : first;
                case Result.Failed failed -> {
                    var problem = failed.problem();
                    first = first == null ? locator.flaw(problem.reason(), problem.input(), problem.sentence()) : first;
                }
            }
            if (bytes > MOST_BYTES) {
                var tooMuch = "The mapping makes more than " + MOST_BYTES + " bytes of messages of this record.";
                return List.of(damage(record, locator.flaw("messages-too-large", "", tooMuch)));
            }
        }
        if (first != null) {
            parts.add(damage(record, first));
        }
        return parts;
    }

    static Part damage(RawRecord record, Flaw flaw) {
        return new DamagePart(flaw, record.bytes());
    }
}
