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

    List<Part> parts(RawRecord record, @Nullable Object row, Locator locator) {
        long line = record.start().line();
        Map<String, @Nullable Object> beside = Map.of("file", file.name(), "line", line, "id", file.ids() + '-' + line);
        var parts = new ArrayList<Part>(1);
        for (var result : mapping.apply(row, beside)) {
            switch (result) {
                case Result.Message message -> parts.add(new MessagePart(JSON.writeValueAsBytes(message.fields())));
                case Result.Skipped _ -> {}
                case Result.Unmapped unmapped ->
                    parts.add(damage(
                            record,
                            locator.flaw(
                                    "unmapped", unmapped.element().pointer(), "No rule of the mapping is for it.")));
                case Result.Failed failed -> {
                    var problem = failed.problem();
                    parts.add(damage(record, locator.flaw(problem.reason(), problem.input(), problem.sentence())));
                }
            }
        }
        return parts;
    }

    static Part damage(RawRecord record, Flaw flaw) {
        return new DamagePart(flaw, record.bytes());
    }
}
