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
    void aRecordWithSeveralFlawsIsSetAsideOnceBesideItsMessages() throws Exception {
        var mapping = MappingFile.read(new FileFixtures(folder)
                .write(
                        "each.yaml",
                        "format: {type: ndjson}\nforEach: /all\nmessages: [{type: track, event: /what, userId: {pointer: /who,"
                                + " required: true}, timestamp: \"@/none\"}]"));
        var file = new FileFixtures(folder)
                .write("many.ndjson", "{\"all\":[{\"what\":\"A\"},{\"who\":1,\"what\":\"B\"},{\"what\":\"C\"}]}\n");

        assertThat(FileFixtures.told(mapping, file)).singleElement().satisfies(told -> {
            assertThat(told).contains("\"event\":\"B\"");
            assertThat(told.split("@1:", -1)).hasSize(2);
        });
    }

    @Test
    void aRecordThatBecomesTooMuchIsSetAsideAsAWhole() throws Exception {
        var mapping = MappingFile.read(new FileFixtures(folder)
                .write(
                        "copies.yaml",
                        "format: {type: ndjson}\nforEach: /all\nmessages: [{type: track, event: {const: A}, userId: {const: u},"
                                + " timestamp: \"@/none\", properties: {text: ^/text}}]"));
        var file = new FileFixtures(folder)
                .write(
                        "copies.ndjson",
                        "{\"text\":\"" + "x".repeat(20_000) + "\",\"all\":[" + "1,".repeat(99) + "1]}\n");

        assertThat(FileFixtures.told(mapping, file)).containsExactly("1 messages-too-large@1:0");
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
