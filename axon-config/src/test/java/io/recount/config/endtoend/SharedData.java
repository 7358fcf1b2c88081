package io.recount.config.endtoend;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Public data sets beside the repository, too large to be part of it. */
final class SharedData {
    private SharedData() {}

    /** The file; without it the test says that it did not run. */
    static Path file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("data").resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElseGet(() ->
                        abort("NO DATA SET " + name + ": the tests on it did not run. Put it into ../shared/data."));
    }

    /** A mapping that ships with Recount. */
    static Path example(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("examples").resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow();
    }
}
