package io.recount.config.start;

import io.recount.config.settings.SettingInvalid;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in a failed start, the one sentence that helps an operator more than a stack trace. */
public final class ExitSentence {

    private ExitSentence() {}

    /** Tells the sentence, or nothing where the failure is a bug and its trace should be seen. */
    public static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case SettingInvalid invalid -> Optional.ofNullable(invalid.getMessage());
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException busy -> Optional.of(PortCheck.busy(busy.getPort()));
            default -> Optional.empty();
        };
    }
}
