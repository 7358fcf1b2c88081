package io.recount.config.start;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows a full disk from other failures to write; it is the one that an operator can end while the server runs. */
public final class FullDisk {
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|There is not enough space on the disk");

    private FullDisk() {}

    /** Whether a full disk is behind a failure. */
    public static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(20)
                .anyMatch(cause -> cause instanceof IOException
                        && FULL.matcher(String.valueOf(cause.getMessage())).find());
    }
}
