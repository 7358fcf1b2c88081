package io.recount.ingestion.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.ingestion.mapping.MappingInvalid;
import io.recount.ingestion.mapping.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads mappings for files: one YAML file with a section {@code format}, and beside it what docs/mappings.md says. */
public final class MappingFile {
    private static final long LARGEST = 1 << 20;

    private MappingFile() {}

    /**
     * Reads a mapping.
     *
     * @throws IOException where the file cannot be read
     * @throws FileInvalid where it is not written as it must be; the message begins with the line
     */
    public static FileMapping read(Path path) throws IOException, FileInvalid {
        if (Files.size(path) > LARGEST) {
            throw new FileInvalid("1: a mapping has at most 1 MB");
        }
        var bytes = Files.readAllBytes(path);
        YamlTree yaml;
        try {
            yaml = YamlTree.read(new String(bytes, UTF_8));
        } catch (YamlInvalid e) {
            throw new FileInvalid(e.line() + ": " + e.sentence());
        }
        try {
            var fields = object(yaml.root());
            var format = FormatReader.read(yaml, fields.remove("format"));
            return new FileMapping(format, MappingReader.read(withIds(fields)), digest(bytes));
        } catch (YamlInvalid e) {
            throw new FileInvalid(e.line() + ": " + e.sentence());
        } catch (MappingInvalid e) {
            throw new FileInvalid(yaml.line(e.path()) + ": " + e.getMessage());
        }
    }

    /** Each line of a file counts, so its messages are told apart by file and line, unless the mapping says otherwise. */
    private static Map<String, @Nullable Object> withIds(Map<String, @Nullable Object> fields) {
        var defaults = fields.getOrDefault("defaults", Map.of());
        if (defaults instanceof Map<?, ?> && !((Map<?, ?>) defaults).containsKey("messageId")) {
            var extended = object(defaults);
            extended.put("messageId", List.of("@/id"));
            fields.put("defaults", extended);
        }
        return fields;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object tree) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }

    private static String digest(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }
}
