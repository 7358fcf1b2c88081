package io.recount.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The processes of this machine as Linux shows them; a process that ends while it is looked at is simply not there. */
public final class Proc {
    private final Path root;

    Proc(Path root) {
        this.root = root;
    }

    /** The running machine. */
    public static Proc ofThisMachine() {
        return new Proc(Path.of("/proc"));
    }

    List<ProcessStat> all() {
        return names(root)
                .filter(name -> name.chars().allMatch(Character::isDigit))
                .flatMap(name -> stat(Long.parseLong(name)).stream())
                .toList();
    }

    Optional<ProcessStat> stat(long pid) {
        return read(pid, "stat").map(ProcessStat::parse);
    }

    /** Proportional share of the memory: pages that several processes share are counted once over all of them. */
    long memoryBytes(long pid) {
        return read(pid, "smaps_rollup").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                .sum();
    }

    /** Working folder of a process. */
    public Optional<Path> folder(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(root.resolve(pid + "/cwd")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Set<Long> socketsOf(long pid) {
        Set<Long> inodes = new HashSet<>();
        Path folder = root.resolve(pid + "/fd");
        names(folder).forEach(name -> {
            try {
                String target = Files.readSymbolicLink(folder.resolve(name)).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(Long.parseLong(target.substring(8, target.length() - 1)));
                }
            } catch (IOException e) {
                // Closed in the meantime.
            }
        });
        return inodes;
    }

    List<SocketLine> sockets() {
        List<SocketLine> lines = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            text(root.resolve(table)).lines().skip(1).map(SocketLine::parse).forEach(lines::add);
        }
        return lines;
    }

    private Optional<String> read(long pid, String file) {
        return Optional.of(text(root.resolve(pid + "/" + file))).filter(text -> !text.isBlank());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> names(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
