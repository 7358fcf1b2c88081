package io.recount.config.stored;

import io.recount.config.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** What the sources of the domain say of a type, a constant or a component. */
final class JavaDocs {
    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*";

    private JavaDocs() {}

    /** The sentence that begins the comment of a record or an interface. */
    static String of(Class<?> type) {
        return sentence(comment(type));
    }

    /** What the comment of a record says of one component; empty where it says nothing. */
    static String of(Class<?> type, String component) {
        var wanted =
                Pattern.compile("@param " + component + "\\s+(.*?)(?=@param|$)").matcher(comment(type));
        return wanted.find() ? wanted.group(1).strip() : "";
    }

    /** The comment of a constant. */
    static String of(Enum<?> constant) {
        return sentence(find(constant.getDeclaringClass(), constant.name() + "\\("));
    }

    private static String comment(Class<?> type) {
        return find(type, "(?:public )?(?:sealed )?(?:record|interface) " + type.getSimpleName() + "\\b");
    }

    private static String find(Class<?> type, String declaration) {
        var file = type.getName().replaceAll("\\$.*", "").replace('.', '/');
        try {
            var source = Files.readString(SourceTree.path("domain/src/main/java/" + file + ".java"));
            var found = Pattern.compile(COMMENT + declaration, Pattern.DOTALL).matcher(source);
            if (!found.find()) {
                throw new AssertionError(type.getName() + " says nothing of " + declaration);
            }
            return found.group(1)
                    .replaceAll("\\n\\s*\\* ?", " ")
                    .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(String comment) {
        return comment.replaceAll(" ?@param.*", "").strip();
    }
}
