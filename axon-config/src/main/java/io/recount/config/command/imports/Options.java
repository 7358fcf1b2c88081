package io.recount.config.command.imports;

import io.recount.config.command.CommandFailed;
import io.recount.domain.source.SourceSlug;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the command was called.
 *
 * @param mapping null for files that hold calls of the tracking API
 * @param source slug of the source the messages count as
 */
record Options(List<Path> files, @Nullable Path mapping, String source, boolean dryRun) {
    static final String DEFAULT_SOURCE = "import";

    static Options parse(List<String> arguments) throws CommandFailed {
        var files = new ArrayList<Path>();
        Path mapping = null;
        var source = DEFAULT_SOURCE;
        boolean dryRun = false;
        for (var rest = new ArrayList<>(arguments); !rest.isEmpty(); ) {
            var argument = rest.removeFirst();
            switch (argument) {
                case "--mapping" -> mapping = file(value(argument, rest));
                case "--source" -> source = source(value(argument, rest));
                case "--dry-run" -> dryRun = true;
                default -> {
                    if (argument.startsWith("-")) {
                        throw CommandFailed.wrongCall(
                                "There is no option " + argument + "; --help tells what there is.");
                    }
                    files.add(file(argument));
                }
            }
        }
        if (files.isEmpty()) {
            throw CommandFailed.wrongCall("Name at least one file to import; --help tells more.");
        }
        return new Options(List.copyOf(files), mapping, source, dryRun);
    }

    private static String value(String option, List<String> rest) throws CommandFailed {
        if (rest.isEmpty()) {
            throw CommandFailed.wrongCall("The option " + option + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static Path file(String name) throws CommandFailed {
        try {
            var path = Path.of(name);
            if (Files.isRegularFile(path) && Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Told below.
        }
        throw CommandFailed.wrongCall("There is no file " + name + " that can be read.");
    }

    private static String source(String slug) throws CommandFailed {
        if (!SourceSlug.isValid(slug)) {
            throw CommandFailed.wrongCall("The source must be 1 to 64 of a-z, 0-9 and dashes.");
        }
        return slug;
    }
}
