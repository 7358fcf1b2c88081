package io.recount.config.command.imports;

import io.recount.config.start.DataFolder;
import io.recount.ingestion.files.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far an import has come, kept in the data folder until it is finished. It saves time and is no more: without it everything is sent
 * again and recognised.
 */
final class ProgressFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /**
     * What is kept.
     *
     * @param mapping digest of the mapping; another one starts from the beginning
     * @param place from where to go on
     * @param position that the log had reached; a log that is shorter now has lost what was acknowledged
     */
    record Progress(String mapping, Place place, long position, Tally.Kept tally) {}

    ProgressFile(Path data, String digest, String source) {
        this.file = DataFolder.create(DataFolder.create(data.resolve("run")).resolve("imports"))
                .resolve(digest + '-' + source + ".json");
    }

    Optional<Progress> read(String mapping) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Progress.class))
                    .filter(progress -> progress.mapping.equals(mapping));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Progress progress) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, JSON.writeValueAsBytes(progress));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
