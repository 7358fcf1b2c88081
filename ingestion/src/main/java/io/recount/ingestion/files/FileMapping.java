package io.recount.ingestion.files;

import io.recount.ingestion.mapping.Mapping;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How files are read and what their records mean.
 *
 * @param digest tells two mappings apart
 */
public record FileMapping(FileFormat format, @Nullable Mapping mapping, String digest) {

    /** For files that hold calls of the tracking API already. */
    public static final FileMapping NONE = new FileMapping(FileFormat.NDJSON, null, "none");

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
        return Tables.open(file, format, mapper, from);
    }
}
