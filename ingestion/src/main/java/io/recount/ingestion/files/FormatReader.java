package io.recount.ingestion.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code format} of a mapping, as docs/imports.md writes it. */
final class FormatReader {
    private static final Set<String> KEYS = Set.of("type", "delimiter", "quote", "header", "columns", "encoding");
    private static final List<String> ENCODINGS =
            List.of("utf-8", "iso-8859-1", "iso-8859-15", "windows-1250", "windows-1251", "windows-1252");
    private static final String AT = "/format";

    private final YamlTree yaml;
    private final Map<?, ?> fields;

    private FormatReader(YamlTree yaml, Map<?, ?> fields) {
        this.yaml = yaml;
        this.fields = fields;
    }

    static FileFormat read(YamlTree yaml, @Nullable Object tree) throws YamlInvalid {
        if (!(tree instanceof Map<?, ?> fields)) {
            throw new YamlInvalid(
                    yaml.line(AT), "the mapping needs a section format with a type: csv, separated or ndjson");
        }
        return new FormatReader(yaml, fields).format();
    }

    private FileFormat format() throws YamlInvalid {
        for (var key : fields.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw invalid(String.valueOf(key), "there is no such key here");
            }
        }
        return switch (text("type")) {
            case "ndjson" -> json();
            case "csv" -> table(FileFormat.Type.CSV, character("delimiter", ','), quote());
            case "separated" -> {
                onlyWithCsv("quote");
                yield table(FileFormat.Type.SEPARATED, separator(), null);
            }
            default -> throw invalid("type", "csv, separated or ndjson is expected here");
        };
    }

    private FileFormat json() throws YamlInvalid {
        for (var key : List.of("delimiter", "quote", "header", "columns", "encoding")) {
            if (fields.containsKey(key)) {
                throw invalid(key, "NDJSON has no such thing; it is always UTF-8");
            }
        }
        return FileFormat.NDJSON;
    }

    private FileFormat table(FileFormat.Type type, char delimiter, @Nullable Character quote) throws YamlInvalid {
        var columns = columns();
        var header = fields.containsKey("header") ? fields.get("header") : columns == null;
        if (!(header instanceof Boolean hasHeader)) {
            throw invalid("header", "true or false is expected here");
        }
        if (!hasHeader && columns == null) {
            throw invalid("header", "without a header \"columns\" must name the columns");
        }
        if (quote != null && quote == delimiter) {
            throw invalid("quote", "the delimiter cannot be the quote too");
        }
        return new FileFormat(type, delimiter, quote, hasHeader, columns, encoding());
    }

    private @Nullable Character quote() throws YamlInvalid {
        return "none".equals(fields.get("quote")) ? null : Character.valueOf(character("quote", '"'));
    }

    private char separator() throws YamlInvalid {
        return switch (text("delimiter")) {
            case "", "blanks" -> FileFormat.BLANKS;
            case "tab" -> '\t';
            default ->
                throw invalid("delimiter", "blanks (runs of blanks and tabs) or tab (each one) is expected here");
        };
    }

    private char character(String key, char otherwise) throws YamlInvalid {
        var value = fields.get(key);
        if (value == null && !fields.containsKey(key)) {
            return otherwise;
        }
        if ("tab".equals(value)) {
            return '\t';
        }
        if (value instanceof String text && text.length() == 1 && "\r\n\0 ".indexOf(text.charAt(0)) < 0) {
            char character = text.charAt(0);
            if (character < 0x80) {
                return character;
            }
        }
        throw invalid(key, "one character of ASCII in quotes, or tab, is expected here");
    }

    private @Nullable List<String> columns() throws YamlInvalid {
        if (!fields.containsKey("columns")) {
            return null;
        }
        var columns = new ArrayList<String>();
        var seen = new HashSet<String>();
        if (fields.get("columns") instanceof List<?> names) {
            for (var name : names) {
                if (!(name instanceof String text) || text.isBlank() || !seen.add(text)) {
                    throw invalid("columns/" + columns.size(), "a name that no other column has is expected here");
                }
                columns.add(text);
            }
        }
        if (columns.isEmpty()) {
            throw invalid("columns", "a list of names is expected here");
        }
        return List.copyOf(columns);
    }

    private Charset encoding() throws YamlInvalid {
        var encoding = fields.get("encoding");
        if (encoding == null) {
            return UTF_8;
        }
        if (encoding instanceof String name && ENCODINGS.contains(name)) {
            return Charset.forName(name);
        }
        throw invalid("encoding", "one of " + String.join(", ", ENCODINGS) + " is expected here");
    }

    /** The text under the key, empty where there is nothing; what is no text reads like a word that nobody knows. */
    private String text(String key) {
        return fields.containsKey(key) ? "" + fields.get(key) : "";
    }

    private void onlyWithCsv(String key) throws YamlInvalid {
        if (fields.containsKey(key)) {
            throw invalid(key, "only csv has quotes");
        }
    }

    private YamlInvalid invalid(String key, String sentence) {
        return new YamlInvalid(yaml.line(AT + '/' + key), "format/" + key + ": " + sentence);
    }
}
