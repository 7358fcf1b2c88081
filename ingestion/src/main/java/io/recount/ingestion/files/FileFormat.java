package io.recount.ingestion.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param delimiter between the fields of a table; {@link #BLANKS} for runs of blanks and tabs
 * @param quote around fields that hold delimiters; null where fields are never quoted
 * @param header whether the first line names the columns
 * @param columns the names of the columns, instead of the header's; null where the header's count
 */
public record FileFormat(
        Type type,
        char delimiter,
        @Nullable Character quote,
        boolean header,
        @Nullable List<String> columns,
        Charset charset) {
    static final char BLANKS = ' ';

    /** One JSON object a line. */
    static final FileFormat NDJSON = new FileFormat(Type.NDJSON, BLANKS, null, false, null, UTF_8);

    /** What a record is. */
    public enum Type {
        /** A line with a JSON object. */
        NDJSON,
        /** A row whose fields may be quoted. */
        CSV,
        /** A row whose fields never are. */
        SEPARATED
    }

    @Nullable Quotes quotes() {
        return quote == null ? null : new Quotes((byte) delimiter, (byte) (char) quote);
    }

    Splitter splitter() {
        if (quote != null) {
            return new CsvSplitter(delimiter, quote);
        }
        return delimiter == BLANKS
                ? (_, text) -> PlainSplitters.blanks(text)
                : (_, text) -> PlainSplitters.at(delimiter, text);
    }
}
