package io.recount.ingestion.files;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Fields as RFC 4180 writes them: quoted where they hold delimiters, quotes or line feeds. */
final class CsvSplitter implements Splitter {
    private final CsvReader.CsvReaderBuilder reader;

    CsvSplitter(char delimiter, char quote) {
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    @Override
    public Cells split(long line, String text) throws Flawed {
        try {
            var records = reader.build(new Collector(text), text).iterator();
            var record = records.next();
            // A carriage return alone ends a record for the library, and would take what follows it with it.
            if (!records.hasNext()) {
                return record;
            }
        } catch (CsvParseException e) {
            // Told below.
        }
        throw new Flawed(new Flaw(line, 0, "csv-invalid", "", "The line is not a record of RFC 4180."));
    }

    /** Collects the fields with the places where they begin, which the library's own records do not tell. */
    private static final class Collector extends CsvCallbackHandler<Cells> {
        private final String text;
        private final List<String> values = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        Collector(String text) {
            this.text = text;
        }

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return values.size();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            values.clear();
            starts.clear();
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            starts.add(quoted ? offset - 1 : offset);
            values.add(new String(buffer, offset, length));
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("comments are switched off");
        }

        @Override
        protected void setEmpty() {
            values.clear();
        }

        @Override
        protected Cells buildRecord() {
            return new Cells(text, List.copyOf(values), List.copyOf(starts));
        }
    }
}
