package io.recount.ingestion.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table. */
final class Tables implements Records {
    private final InputStream in;
    private final Framer framer;
    private final TextDecoder decoder;
    private final Splitter splitter;
    private final Columns columns;
    private final RowMapper mapper;

    private Tables(InputStream in, Framer framer, FileFormat format, Columns columns, RowMapper mapper) {
        this.in = in;
        this.framer = framer;
        this.decoder = new TextDecoder(format.charset());
        this.splitter = format.splitter();
        this.columns = columns;
        this.mapper = mapper;
    }

    /** Reads the header, where there is one, and then goes on from a place after it. */
    static Tables open(FileContent file, FileFormat format, RowMapper mapper, Place from)
            throws IOException, FileInvalid {
        var in = file.from(0);
        var framer = new Framer(in, Place.START, format.quotes());
        var columns = format.columns() == null ? null : new Columns(format.columns());
        if (format.header()) {
            var header = header(framer, format);
            columns = columns == null ? Columns.header(header) : columns;
        }
        if (columns == null) {
            throw new IllegalArgumentException("a table without a header has columns in its format");
        }
        if (from.offset() > 0) {
            in.close();
            in = file.from(from.offset());
            framer = new Framer(in, from, format.quotes());
        }
        return new Tables(in, framer, format, columns, mapper);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        var record = framer.next();
        while (record != null && record.isBlank()) {
            record = framer.next();
        }
        return record == null ? null : entry(record);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Entry entry(RawRecord record) throws IOException {
        long line = record.start().line();
        if (record.flaw() != null) {
            return damaged(record, record.flaw());
        }
        try {
            var cells = splitter.split(line, decoder.decode(record));
            if (!columns.fits(cells)) {
                throw new Flawed(columns.misfit(line, cells));
            }
            var parts = mapper.parts(
                    record,
                    columns.object(cells),
                    (reason, path, detail) -> cells.flaw(line, columns.index(path), reason, path, detail));
            return new Entry(line, record.end(), parts);
        } catch (Flawed e) {
            return damaged(record.spansLines() ? framer.cut(e.flaw()) : record, e.flaw());
        }
    }

    private static Entry damaged(RawRecord record, Flaw flaw) {
        return new Entry(record.start().line(), record.end(), List.of(RowMapper.damage(record, flaw)));
    }

    private static Cells header(Framer framer, FileFormat format) throws IOException, FileInvalid {
        var record = framer.next();
        while (record != null && record.isBlank()) {
            record = framer.next();
        }
        if (record == null) {
            throw new FileInvalid("is empty, but its format says that it begins with a header.");
        }
        if (record.flaw() != null) {
            throw new FileInvalid(
                    "has a header that cannot be read: " + record.flaw().detail());
        }
        try {
            return format.splitter().split(1, new TextDecoder(format.charset()).decode(record));
        } catch (Flawed e) {
            throw new FileInvalid("has a header that cannot be read: " + e.getMessage());
        }
    }
}
