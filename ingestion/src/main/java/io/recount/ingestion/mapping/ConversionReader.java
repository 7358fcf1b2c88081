package io.recount.ingestion.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what {@code as} says: a name, or an object where the conversion has settings. */
final class ConversionReader {
    private static final int LONGEST_PATTERN = 100;

    private final ValueReader values;

    ConversionReader(ValueReader values) {
        this.values = values;
    }

    Conversion read(@Nullable Object tree, String path) throws MappingInvalid {
        if (tree instanceof String name) {
            return named(name, path);
        }
        var form = Form.of(tree, path);
        var type = form.required("type", Form::text);
        var conversion = switch (type) {
            case "minor" -> new MinorUnits(form.optional("currency", values::read));
            case "number" -> localNumber(form);
            case "time" -> time(form);
            default -> named(type, form.path("type"));
        };
        form.end();
        return conversion;
    }

    private static Conversion named(String name, String path) throws MappingInvalid {
        var conversion = Conversions.named(name);
        if (conversion == null) {
            throw new MappingInvalid(
                    path,
                    "a conversion is one of text, lower, upper, trim, number, integer, boolean, minor, iso, seconds, millis,"
                            + " or an object with the type number, minor or time");
        }
        return conversion;
    }

    private static Conversion localNumber(Form form) throws MappingInvalid {
        var decimal = form.text("decimal", ".");
        var group = form.textOrNull("group");
        if (decimal.length() != 1) {
            throw new MappingInvalid(form.path("decimal"), "one character is expected here");
        }
        if (group != null && (group.length() != 1 || group.equals(decimal))) {
            throw new MappingInvalid(form.path("group"), "one character other than decimal is expected here");
        }
        return new LocalNumbers(decimal, group);
    }

    private static Conversion time(Form form) throws MappingInvalid {
        return Times.pattern(
                form.required("pattern", ConversionReader::pattern), zone(form.text("zone", "UTC"), form.path("zone")));
    }

    private static DateTimeFormatter pattern(@Nullable Object tree, String path) throws MappingInvalid {
        var pattern = Form.text(tree, path);
        try {
            if (pattern.length() <= LONGEST_PATTERN) {
                return new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new MappingInvalid(path, "a pattern of letters such as yyyy-MM-dd HH:mm:ss is expected here");
    }

    private static ZoneId zone(String zone, String path) throws MappingInvalid {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new MappingInvalid(path, "a time zone such as Europe/Berlin, +02:00 or UTC is expected here");
        }
    }
}
