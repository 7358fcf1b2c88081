package io.recount.ingestion.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    Path folder;

    private FileFixtures files;

    @BeforeEach
    void openFolder() {
        files = new FileFixtures(folder);
    }

    @Test
    void runsOfBlanksSeparateAndCarriageReturnsEndLines() throws Exception {
        assertThat(told("type: separated", " id  date\t total \r\n 007 19970101 11.77\r\n\r\n 8  x   1\r\n"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2 ").contains("\"userId\":\"007\"", "\"total\":11.77"),
                        line -> assertThat(line).startsWith("4 ").contains("\"userId\":\"8\"", "\"total\":1}"));
    }

    @Test
    void eachTabSeparatesWhereTheFormatSaysTab() throws Exception {
        assertThat(told("type: separated, delimiter: tab", "id\tnote\ttotal\n7\t\t1\n8\ta b\t2"))
                .extracting(line -> line.substring(0, 1))
                .containsExactly("2", "3");
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineFeeds() throws Exception {
        assertThat(told("type: csv", "id,total,note\n\"a\"\"b\",1,\"x,\ny\r\nz\"\n8,2,\n"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2 ").contains("\"userId\":\"a\\\"b\""),
                        line -> assertThat(line).startsWith("5 ").contains("\"userId\":\"8\""));
    }

    @Test
    void aLoneCarriageReturnTakesNothingWithIt() throws Exception {
        assertThat(told("type: csv", "id,total,note\n7,1,left\rright\n8,2,\"left\rright\"\n"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("2 csv-invalid@2:0"),
                        line -> assertThat(line).startsWith("3 ").contains("\"userId\":\"8\""));
        assertThatThrownBy(() -> told("type: csv", "id,total\r7,1\r8,2"))
                .isInstanceOf(FileInvalid.class)
                .hasMessageContaining("header");
    }

    @Test
    void delimiterQuoteAndEncodingAreAsTheFormatSays() throws Exception {
        var content = "id;total\n'Müller; A';1\n".getBytes(ISO_8859_1);

        assertThat(told("type: csv, delimiter: \";\", quote: \"'\", encoding: iso-8859-1", content))
                .singleElement()
                .asString()
                .contains("\"Müller; A\"");
    }

    @Test
    void columnsMayBeNamedInTheFormat() throws Exception {
        assertThat(told("type: csv, columns: [id, total]", "7,1\n8,2\n")).hasSize(2);
        assertThat(told("type: csv, columns: [id, total], header: true", "A,B\n8,2\n"))
                .hasSize(1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws Exception {
        assertThat(told("type: csv", "\ufeffid,total\n7,1\n"))
                .singleElement()
                .asString()
                .contains("\"userId\":\"7\"");
    }

    @Test
    void damagedLinesTellLineAndColumnAndTouchNoOther() throws Exception {
        var content =
                bytes("id,total\n7,x\n8\n9,1,2\n1\0,3\n", new byte[] {'a', (byte) 0xc3, '(', ',', '1', '\n'}, "ok,5");

        assertThat(told("type: csv", content))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("2 value-invalid@2:3/total"),
                        line -> assertThat(line).isEqualTo("3 column-count@3:2"),
                        line -> assertThat(line).isEqualTo("4 column-count@4:5"),
                        line -> assertThat(line).isEqualTo("5 nul-character@5:2"),
                        line -> assertThat(line).isEqualTo("6 encoding-invalid@6:2"),
                        line -> assertThat(line).startsWith("7 {"));
    }

    @Test
    void anUnclosedQuoteCostsItsLineAlone() throws Exception {
        assertThat(told("type: csv", "id,total\n\"7,1\n8,2\n9,3\n"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("2 quote-unclosed@2:1"),
                        line -> assertThat(line).startsWith("3 {"),
                        line -> assertThat(line).startsWith("4 {"));
    }

    @Test
    void aQuoteThatClosesInAnotherLineByMistakeCostsItsLineAlone() throws Exception {
        assertThat(told("type: csv", "id,total\n7,\"1\n8,\"2\"\n\"9\",\"3\"x\n\"6\n5\",1,2\n"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("2 quote-misplaced@3:4"),
                        line -> assertThat(line).startsWith("3 {"),
                        line -> assertThat(line).isEqualTo("4 quote-misplaced@4:8"),
                        line -> assertThat(line).isEqualTo("5 column-count@6:6"),
                        line -> assertThat(line).startsWith("6 "));
    }

    @Test
    void anOverlongLineIsKeptInPart() throws Exception {
        var content = "id,total\n7," + "1".repeat(3 << 20) + "\n8,2\n";

        var entries = FileFixtures.entries(files.orders("type: csv"), files.write("long.csv", content), Place.START);

        assertThat(entries.stream().map(FileFixtures::told))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("2 line-too-long@2:0"),
                        line -> assertThat(line).startsWith("3 {"));
        assertThat(entries.getLast().end().offset()).isEqualTo(content.length());
    }

    @Test
    void everyPlaceIsOneToGoOnFrom() throws Exception {
        var mapping = files.orders("type: csv");
        var file = files.write("all.csv", "id,total\n1,1\n\n\"2\n\",2\n\"3,3\n4,4\n5\n6,6");
        var all = FileFixtures.entries(mapping, file, Place.START);

        for (int i = 0; i < all.size(); i++) {
            assertThat(FileFixtures.entries(mapping, file, all.get(i).end()).stream()
                            .map(FileFixtures::told))
                    .isEqualTo(all.subList(i + 1, all.size()).stream()
                            .map(FileFixtures::told)
                            .toList());
        }
    }

    @Test
    void skipRulesBringNothingAndAreCounted() throws Exception {
        var mapping = MappingFile.read(files.write(
                "skip.yaml",
                "format: {type: csv}\nskip: [{when: [{pointer: /total, equals: No}]}]\n" + FileFixtures.ORDERS));

        var entries = FileFixtures.entries(mapping, files.write("skip.csv", "id,total\n1,No\n2,2\n"), Place.START);

        assertThat(entries).extracting(Entry::isSkipped).containsExactly(true, false);
    }

    @Test
    void aHeaderThatNamesNothingRefusesTheFile() {
        assertThatThrownBy(() -> told("type: csv", "id,,total\n1,2,3\n"))
                .isInstanceOf(FileInvalid.class)
                .hasMessageContaining("without a name");
        assertThatThrownBy(() -> told("type: csv", "id,id\n1,2\n"))
                .isInstanceOf(FileInvalid.class)
                .hasMessageContaining("id twice");
        assertThatThrownBy(() -> told("type: csv", "")).isInstanceOf(FileInvalid.class);
        assertThatThrownBy(() -> told("type: csv", new byte[] {(byte) 0xff, (byte) 0xfe, 'i', 0}))
                .isInstanceOf(FileInvalid.class)
                .hasMessageContaining("UTF-16");
    }

    private List<String> told(String format, String content) throws IOException, FileInvalid {
        return told(format, content.getBytes(UTF_8));
    }

    private List<String> told(String format, byte[] content) throws IOException, FileInvalid {
        return FileFixtures.told(files.orders(format), files.write("table", content));
    }

    private static byte[] bytes(String before, byte[] between, String after) {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(UTF_8));
        bytes.writeBytes(between);
        bytes.writeBytes(after.getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
