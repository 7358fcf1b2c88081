package io.recount.ingestion.files;

import io.recount.ingestion.message.JsonDocument;
import io.recount.ingestion.message.MalformedBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that hold a JSON object each. Without a mapping they are passed on as they are: the server reads them anyway. */
final class JsonLines implements Records {
    private final InputStream in;
    private final Framer framer;
    private final @Nullable RowMapper mapper;

    JsonLines(FileContent file, @Nullable RowMapper mapper, Place from) throws IOException, FileInvalid {
        this.in = file.from(from.offset());
        this.framer = new Framer(in, from, null);
        this.mapper = mapper;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        var record = framer.next();
        while (record != null && record.isBlank()) {
            record = framer.next();
        }
        return record == null ? null : new Entry(record.start().line(), record.end(), parts(record));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private List<Part> parts(RawRecord record) {
        if (record.flaw() != null) {
            return List.of(RowMapper.damage(record, record.flaw()));
        }
        if (mapper == null) {
            return List.of(new MessagePart(record.bytes()));
        }
        long line = record.start().line();
        try {
            return mapper.parts(
                    record,
                    JsonDocument.read(record.bytes()),
                    (reason, path, detail) -> new Flaw(line, 0, reason, path, detail));
        } catch (MalformedBody e) {
            var flaw = new Flaw(line, 0, e.code(), "", "The line is not one JSON value that can be kept.");
            return List.of(RowMapper.damage(record, flaw));
        }
    }
}
