package io.recount.config.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {
    /** What the API calls by a name in capitals is a code. */
    private static final Pattern OF_THE_API = Pattern.compile("\"([A-Z][A-Z_]{4,})\"");

    private static final Pattern OF_A_RULE = Pattern.compile("RuleViolated\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern OF_THE_DOCUMENTS = Pattern.compile("`([A-Z][A-Z_]{4,})`(?=[^|\n]*\\|)");

    @Test
    void theDocumentsTellOfEveryCodeThereIsAndOfNoOther() throws IOException {
        var codes = new TreeSet<String>();
        for (var file : SourceTree.files("main")) {
            var text = Files.readString(file);
            codes.addAll(
                    OF_A_RULE.matcher(text).results().map(it -> it.group(1)).toList());
            if (isOfTheApi(file)) {
                codes.addAll(OF_THE_API
                        .matcher(text)
                        .results()
                        .map(it -> it.group(1))
                        .toList());
            }
        }

        var documents = Files.readString(SourceTree.path("docs/graphql.md"));
        assertThat(OF_THE_DOCUMENTS
                        .matcher(documents.substring(documents.indexOf("## Errors")))
                        .results()
                        .map(ErrorCodesTest::code))
                .as("the tables of codes in docs/graphql.md")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private static boolean isOfTheApi(Path file) {
        return file.startsWith(SourceTree.path("graphql-api"));
    }

    private static String code(MatchResult found) {
        return found.group(1);
    }
}
