package io.recount.ingestion.files;

import io.recount.ingestion.mapping.Mapping;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files are read and what their records mean.
 *
 * @param columns that the rows of a table must have, each with the line of the mapping that names it
 * @param digest tells two mappings apart
 */
public record FileMapping(FileFormat format, @Nullable Mapping mapping, Map<String, Integer> columns, String digest) {

    /** For files that hold calls of the tracking API already. */
    public static final FileMapping NONE = new FileMapping(FileFormat.NDJSON, null, Map.of(), "none");

    /**
     * The records of a file from a place on.
     *
     * @throws FileInvalid where the file as a whole is not written as the format says
     */
    public Records open(FileContent file, Place from) throws IOException, FileInvalid {
        var mapper = mapping == null ? null : new RowMapper(mapping, file);
        if (format.type() == FileFormat.Type.NDJSON || mapper == null) {
            return new JsonLines(file, mapper, from);
        }
        return Tables.open(file, this, mapper, from);
    }
}
