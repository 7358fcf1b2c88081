package io.recount.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of docs/demo-company.md are those of the generator; {@code -Drecount.write-docs=true} writes them anew. */
class DocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "demo-company.md");
    private static final String BEGIN = "<!-- tables: begin -->\n";
    private static final String END = "<!-- tables: end -->";

    @Test
    void theDocumentShowsTheFiguresOfTheUsualCompany() throws IOException {
        var document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        var tables = Tables.of(DemoCompany.usual());
        if (Boolean.getBoolean("recount.write-docs")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + tables + document.substring(end));
        } else {
            assertThat(document.substring(begin, end)).isEqualTo(tables);
        }
    }
}
