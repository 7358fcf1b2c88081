package io.recount.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    Path folder;

    @Test
    void callsOfTheTrackingApiArePassedOnAsTheyAre() throws Exception {
        var files = new FileFixtures(folder);
        var file = files.write("calls.ndjson", "{\"a\": 1 }\r\n\n  \nbroken\n{\"b\":2}");

        assertThat(FileFixtures.told(FileMapping.NONE, file))
                .containsExactly("1 {\"a\": 1 }", "4 broken", "5 {\"b\":2}");
    }

    @Test
    void aMappingReachesIntoTheObjects() throws Exception {
        var files = new FileFixtures(folder);
        var mapping = MappingFile.read(
                files.write(
                        "nested.yaml",
                        "format: {type: ndjson}\nmessages: [{type: track, event: /what/name, userId: /who, timestamp: \"@/none\"}]"));
        var file = files.write("any.ndjson", "{\"who\":7,\"what\":{\"name\":\"Tried\"}}\n[1]\n{\"who\":\n");

        assertThat(FileFixtures.told(mapping, file))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"event\":\"Tried\"", "\"userId\":\"7\""),
                        line -> assertThat(line).startsWith("2 {").doesNotContain("event"),
                        line -> assertThat(line).isEqualTo("3 json-invalid@3:0"));
    }

    @Test
    void aPackedFileIsTheSameFile() throws Exception {
        var files = new FileFixtures(folder);
        var plain = FileContent.of(files.write("a.ndjson", "{\"a\":1}\n{\"b\":2}\n"));
        var packed = FileContent.of(files.packed("b.json", "{\"a\":1}\n{\"b\":2}\n"));

        assertThat(packed.ids()).isEqualTo(plain.ids());
        assertThat(packed.length()).isEqualTo(plain.length());
        assertThat(FileFixtures.entries(FileMapping.NONE, packed.path(), new Place(8, 2)))
                .singleElement()
                .satisfies(entry -> assertThat(FileFixtures.told(entry)).isEqualTo("2 {\"b\":2}"));
    }

    @Test
    void tablesDoNotLookLikeJson() throws Exception {
        var files = new FileFixtures(folder);

        assertThat(FileContent.of(files.write("a.csv", "id,total\n1,2\n")).looksLikeJson())
                .isFalse();
        assertThat(FileContent.of(files.write("b.ndjson", "broken\n {\"a\":1}\n"))
                        .looksLikeJson())
                .isTrue();
    }
}
