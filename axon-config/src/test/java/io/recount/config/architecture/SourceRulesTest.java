package io.recount.config.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that only the source tells. */
class SourceRulesTest {

    private static final List<Path> MAIN = SourceTree.files("main");
    private static final List<Path> TESTS = SourceTree.files("test");

    @Test
    void theWholeRepositoryIsLookedAt() {
        assertThat(MAIN).hasSizeGreaterThan(150);
        assertThat(TESTS).hasSizeGreaterThan(50);
    }

    @Test
    void filesAreSmall() {
        assertThat(MAIN)
                .allSatisfy(file -> assertThat(SourceTree.lines(file))
                        .hasSizeLessThanOrEqualTo(file.toString().contains("scoring") ? 300 : 250));
        assertThat(TESTS).allSatisfy(file -> assertThat(SourceTree.lines(file)).hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void halfOfTheFilesHaveFortyLinesOrFewer() {
        List<Integer> sizes = MAIN.stream()
                .map(file -> SourceTree.lines(file).size())
                .sorted()
                .toList();

        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(40);
    }

    @Test
    void everyPackageSaysWhyItExistsAndMarksItsNulls() {
        assertThat(MAIN.stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
        assertThat(MAIN.stream().filter(file -> file.endsWith("package-info.java")))
                .allSatisfy(file -> assertThat(String.join("\n", SourceTree.lines(file)))
                        .startsWith("/**")
                        .contains("NullMarked"));
    }

    @Test
    void noTestIsSwitchedOff() {
        String annotation = "@" + "Disabled";

        assertThat(TESTS)
                .allSatisfy(file -> assertThat(SourceTree.lines(file))
                        .noneMatch(line -> line.strip().startsWith(annotation)));
    }

    @Test
    void noTestSleeps() {
        String call = "Thread" + ".sleep(";

        assertThat(TESTS).allSatisfy(file -> assertThat(SourceTree.lines(file)).noneMatch(line -> line.contains(call)));
    }

    @Test
    void warningsAreSilencedWithAReason() {
        assertThat(MAIN).allSatisfy(SourceRulesTest::hasAReasonForEachSilence);
    }

    @Test
    void nothingIsLeftForLater() {
        String later = "TO" + "DO";

        assertThat(Stream.concat(MAIN.stream(), TESTS.stream()))
                .allSatisfy(file -> assertThat(SourceTree.lines(file)).noneMatch(line -> line.contains(later)));
    }

    /** The reason stands in a comment on the line before it, or on the same line. */
    private static void hasAReasonForEachSilence(Path file) {
        List<String> lines = SourceTree.lines(file);
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains("@SuppressWarnings")) {
                String around = (line == 0 ? "" : lines.get(line - 1)) + lines.get(line);
                assertThat(around).as("%s:%d", file, line + 1).containsAnyOf("//", "*/");
            }
        }
    }
}
