package io.recount.config.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    Path folder;

    @Test
    void theSameJarsAreTheSameBuildAndAnyOtherIsAnother() throws IOException {
        var one = jar("one.jar", "one");
        var two = jar("two.jar", "two");
        var path = one + File.pathSeparator + two;
        var build = Build.of(path);

        assertThat(Build.of(path)).isEqualTo(build);
        Files.setLastModifiedTime(two, FileTime.fromMillis(1_000));
        var rebuilt = Build.of(path);
        assertThat(rebuilt).isNotEqualTo(build);
        jar("two.jar", "three");
        Files.setLastModifiedTime(two, FileTime.fromMillis(1_000));
        assertThat(Build.of(path)).isNotIn(build, rebuilt);
    }

    @Test
    void aFolderOfClassesIsNeverTheSameBuild() throws IOException {
        var path = jar("one.jar", "one") + File.pathSeparator + folder;

        assertThat(Build.of(path)).isNotEqualTo(Build.of(path));
    }

    private Path jar(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
