package io.recount.ingestion.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files and mappings written for one test, and what is read from them. */
final class FileFixtures {
    static final String ORDERS = """
            messages:
              - type: track
                event: {const: Order Completed}
                userId: /id
                properties:
                  total: {pointer: /total, as: number, required: true}
            """;

    private final Path folder;

    FileFixtures(Path folder) {
        this.folder = folder;
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path write(String name, String content) {
        return write(name, content.getBytes(UTF_8));
    }

    Path packed(String name, String content) {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return folder.resolve(name);
    }

    /** The mapping of orders for files that are written so. */
    FileMapping orders(String format) throws IOException, FileInvalid {
        return MappingFile.read(write("orders.yaml", "format: {" + format + "}\n" + ORDERS));
    }

    static List<Entry> entries(FileMapping mapping, Path file, Place from) throws IOException, FileInvalid {
        var entries = new ArrayList<Entry>();
        try (var records = mapping.open(FileContent.of(file), from)) {
            for (var entry = records.next(); entry != null; entry = records.next()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Each entry in words: its line, and the JSON of its messages or what is wrong and where. */
    static List<String> told(FileMapping mapping, Path file) throws IOException, FileInvalid {
        return entries(mapping, file, Place.START).stream()
                .map(FileFixtures::told)
                .toList();
    }

    static String told(Entry entry) {
        var text = new StringBuilder().append(entry.line());
        for (var part : entry.parts()) {
            switch (part) {
                case MessagePart message -> text.append(' ').append(new String(message.json(), UTF_8));
                case DamagePart damage -> {
                    var flaw = damage.flaw();
                    text.append(' ')
                            .append(flaw.reason())
                            .append('@')
                            .append(flaw.line())
                            .append(':');
                    text.append(flaw.column()).append(flaw.path());
                }
            }
        }
        return text.toString();
    }
}
