package io.recount.ingestion.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineParserTest {
    private static final LineOrigin ORIGIN = new LineOrigin("shop", "calls.ndjson", "file-1");

    @Test
    void aLineWithoutAMessageIdHasThatOfItsPlace() {
        var lines = lines("{\"line\":7,\"message\":  {\"type\":\"track\",\"event\":\"Tried\",\"userId\":\"u\"}}\n\n"
                + "{\"line\":9,\"message\":" + MessageFixtures.track("") + "}");

        assertThat(lines)
                .extracting(line -> ((Line.Taken) line).message().provenance().messageId())
                .containsExactly("file-1-7", "m");
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        var lines = lines("""
                {"line":2,"message":{"type":"track","userId":"u"}}
                {"line":3,"message":{"type":"träck"x}
                {"line":4,"message":{"a":1}}}
                {"line":5,"message":17}
                {"line":6,"message":}
                {"line":7,"column":3,"damage":{"reason":"column-count","path":"/a","detail":"It is."},"raw":"YSxi"}
                {"line":8,"damage":{"reason":"NOT A CODE"},"raw":"%"}
                """);

        assertThat(lines)
                .extracting(LineParserTest::told)
                .containsExactly(
                        "2:0 event-missing/event",
                        "3:16 json-invalid",
                        "4:9 json-invalid",
                        "5:1 message-invalid",
                        "6:1 json-invalid",
                        "7:3 column-count/a",
                        "8:0 line-damaged");
        assertThat(rejected(lines, 0).detail()).endsWith("(calls.ndjson, line 2)");
        assertThat(rejected(lines, 5).detail()).isEqualTo("It is. (calls.ndjson, line 7, column 3)");
        assertThat(rejected(lines, 1).payload().toBytes()).isEqualTo("{\"type\":\"träck\"x".getBytes(UTF_8));
        assertThat(rejected(lines, 5).payload().toBytes()).isEqualTo("a,b".getBytes(UTF_8));
        assertThat(rejected(lines, 3).messageId()).isEqualTo("file-1-5");
    }

    @Test
    void bytesThatAreNoTextTouchTheirLineAlone() {
        var body = "{\"line\":1,\"message\":{\"type\":\"\u00c3(\"}}\n{\"line\":2,\"message\":{\"x\0\":1}}\n";

        assertThat(new LineParser(TrackingLimits.defaults())
                        .lines(body.getBytes(ISO_8859_1), ORIGIN, MessageFixtures.RECEIVED))
                .extracting(LineParserTest::told)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1:").endsWith("json-invalid"),
                        line -> assertThat(line).startsWith("2:").endsWith("json-invalid"));
    }

    @Test
    void anOversizedEventIsRefusedAlone() {
        var large = "{\"line\":1,\"message\":{\"type\":\"track\",\"x\":\"" + "x".repeat(33_000) + "\"}}";

        assertThat(lines(large)).extracting(LineParserTest::told).containsExactly("1:0 event-too-large");
    }

    @Test
    void whoeverLeavesTheNumberOutIsNoImporter() {
        for (var line :
                List.of("{}", "x", "{\"message\":{}}", "{\"line\":\"1\"}", "{\"line\":0,\"message\":{}}", "[1]")) {
            assertThatThrownBy(() -> lines(line)).as(line).isInstanceOf(MalformedBody.class);
        }
    }

    private static List<Line> lines(String body) {
        return new LineParser(TrackingLimits.defaults()).lines(body.getBytes(UTF_8), ORIGIN, MessageFixtures.RECEIVED);
    }

    private static RejectedMessage rejected(List<Line> lines, int index) {
        return ((Line.Rejected) lines.get(index)).message();
    }

    private static String told(Line line) {
        var rejected = (Line.Rejected) line;
        return line.number() + ":" + rejected.column() + " "
                + rejected.message().reason() + rejected.message().path();
    }
}
