package io.recount.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
    @TempDir
    Path folder;

    @Test
    void wordsThatOlderYamlTakesForBooleansStayText() throws Exception {
        var tree = YamlTree.read("a: No\nb: yes\nc: 0123\nd: 1997-01-01\ne: 12\nf: 1.50\ng: true\nh: '12'\ni:\n");

        assertThat(tree.root()).hasToString("{a=No, b=yes, c=0123, d=1997-01-01, e=12, f=1.50, g=true, h=12, i=null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format: {type: csv}                              | 1: /messages: a list is expected here
            format: {type: xls}                              | 1: format/type: csv, separated or ndjson
            format: {type: csv, delimiter: ab}               | 1: format/delimiter: one character
            format: {type: csv, header: no}                  | 1: format/header: true or false
            format: {type: csv, header: false}               | 1: format/header: without a header
            format: {type: csv, columns: [a, a]}             | 1: format/columns/1: a name
            format: {type: csv, encoding: utf-16}            | 1: format/encoding: one of
            format: {type: csv, colour: red}                 | 1: format/colour: there is no such key
            format: {type: ndjson, quote: none}              | 1: format/quote: NDJSON has no such thing
            format: {type: separated, quote: none}           | 1: format/quote: only csv has quotes
            messages: []                                     | 1: the mapping needs a section format
            """)
    void mistakesAreNamed(String yaml, String message) {
        assertThatThrownBy(() -> MappingFile.read(new FileFixtures(folder).write("wrong.yaml", yaml)))
                .isInstanceOf(FileInvalid.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void mistakesNameTheirLine() {
        var yaml = """
                format:
                  type: csv
                messages:
                  - type: track
                    event: /what
                    userId: id
                """;

        assertThatThrownBy(() -> MappingFile.read(new FileFixtures(folder).write("wrong.yaml", yaml)))
                .hasMessageStartingWith("6: /messages/0/userId: ");
        assertThatThrownBy(() -> MappingFile.read(new FileFixtures(folder).write("wrong.yaml", "a: 1\nb: [\nc")))
                .isInstanceOf(FileInvalid.class)
                .hasMessageMatching("[23]: is no YAML.*");
        assertThatThrownBy(() -> MappingFile.read(new FileFixtures(folder).write("wrong.yaml", "a: 1\na: 2\n")))
                .hasMessageStartingWith("2: has the key a twice");
    }

    @Test
    void linesCountByFileAndLineUnlessTheMappingSaysOtherwise() throws Exception {
        var files = new FileFixtures(folder);
        var file = files.write("twice.csv", "id,total\n7,1\n7,1\n");
        var ids = FileFixtures.told(files.orders("type: csv"), file).stream()
                .map(line -> line.replaceAll(".*\"messageId\":\"([^\"]*)\".*", "$1"))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("file-[0-9a-f]{32}-[23]:track"));
    }
}
