package io.recount.config.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;

/** The compiled server: every class of ours but tests and benchmarks. */
final class ServerClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(Pattern.compile(".*-tests\\.jar!.*|.*/benchmarks.*")))
            .importPackages("io.recount");

    private ServerClasses() {}

    /** Says whether a class may cross a module's border: records, enums, and the interfaces and failures they share. */
    static boolean isData(JavaClass type) {
        JavaClass each = type.getBaseComponentType();
        // As good as a record, but one would compare the array it holds by identity.
        boolean snapshot = each.getSimpleName().equals("CustomerSnapshot");
        return snapshot
                || each.isRecord()
                || each.isEnum()
                || each.isInterface()
                || each.isAssignableTo(Throwable.class);
    }
}
