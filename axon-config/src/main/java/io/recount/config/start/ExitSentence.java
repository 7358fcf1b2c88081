package io.recount.config.start;

import io.recount.config.settings.SettingInvalid;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
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
            case IOException full
            when FullDisk.isBehind(full) ->
                Optional.of(
                        "The disk that holds the data folder is full; make room, or set RECOUNT_DATA to another disk.");
            case SQLException unreachable
            when isUnreachable(unreachable) ->
                Optional.of("PostgreSQL cannot be used at the moment (SQL state " + unreachable.getSQLState()
                        + "); where it is the embedded one, postgres.log in the data folder says why.");
            case FileSystemException file -> Optional.of(unusable(file));
            default -> Optional.empty();
        };
    }

    /** No connection, too little of something, or about to shut down: nothing that a bug of ours would cause. */
    private static boolean isUnreachable(SQLException failure) {
        return String.valueOf(failure.getSQLState()).matches("(08|53|57).*");
    }

    private static String unusable(FileSystemException file) {
        var reason = file.getReason() == null ? "access is denied or it is missing" : file.getReason();
        return file.getFile() + " cannot be used (" + reason
                + "); Recount must be able to read and write its data folder.";
    }
}
