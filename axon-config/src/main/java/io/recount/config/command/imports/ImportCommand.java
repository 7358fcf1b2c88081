package io.recount.config.command.imports;

import io.recount.config.command.CommandFailed;
import io.recount.config.command.Console;
import io.recount.config.command.ServerAccess;
import io.recount.config.settings.Settings;
import io.recount.config.start.Lifetime;
import io.recount.ingestion.files.FileContent;
import io.recount.ingestion.files.FileInvalid;
import io.recount.ingestion.files.FileMapping;
import io.recount.ingestion.files.MappingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./start import}. */
public final class ImportCommand {
    /** Exit code where everything is accepted or was there already. */
    public static final int DONE = 0;

    /** Exit code where it could not be finished. */
    public static final int FAILED = 1;

    /** Exit code where it was called in a way that cannot work. */
    public static final int WRONG_CALL = 2;

    /** Exit code where it is finished and something is in quarantine. */
    public static final int QUARANTINED = 3;

    private final Console console;
    private final Map<String, String> environment;
    private final Lifetime lifetime;

    /**
     * @param lifetime ends the server that the command starts where none runs
     */
    public ImportCommand(Console console, Map<String, String> environment, Lifetime lifetime) {
        this.console = console;
        this.environment = environment;
        this.lifetime = lifetime;
    }

    /** Runs the command and answers with its exit code. */
    public int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            console.out().print(Usage.TEXT);
            console.out().flush();
            return DONE;
        }
        try {
            var options = Options.parse(arguments);
            var mapping = mapping(options);
            return options.dryRun() ? dryRun(options, mapping) : send(options, mapping);
        } catch (CommandFailed e) {
            console.complain(e.sentence());
            return e.isWrongCall() ? WRONG_CALL : FAILED;
        } catch (IOException e) {
            console.complain("The import failed: " + e + "; the same command goes on from here.");
            return FAILED;
        }
    }

    private int dryRun(Options options, FileMapping mapping) throws CommandFailed, IOException {
        long wrong = 0;
        for (var file : contents(options)) {
            try {
                wrong += new DryRun(console, mapping, file, options.source())
                        .run(Clock.systemUTC())
                        .inQuarantine();
            } catch (FileInvalid e) {
                throw invalid(file.path(), e);
            }
        }
        return wrong == 0 ? DONE : QUARANTINED;
    }

    private int send(Options options, FileMapping mapping) throws CommandFailed, IOException {
        long wrong = 0;
        var files = contents(options);
        var settings = Settings.read(environment);
        try (var _ = new Interruption(console)) {
            var access = ServerAccess.open(settings, lifetime);
            if (access.isOwn()) {
                console.say("No server runs on " + access.data() + "; one was started for this import.");
            }
            for (var file : files) {
                try {
                    wrong += new FileImport(console, access, mapping, file, options.source())
                            .run()
                            .inQuarantine();
                } catch (FileInvalid e) {
                    throw invalid(file.path(), e);
                }
            }
        }
        return wrong == 0 ? DONE : QUARANTINED;
    }

    private static List<FileContent> contents(Options options) throws CommandFailed, IOException {
        var contents = new ArrayList<FileContent>();
        for (var path : options.files()) {
            var content = content(path);
            if (options.mapping() == null && !content.looksLikeJson()) {
                throw CommandFailed.wrongCall(
                        path + " holds no JSON objects; a --mapping must say what its lines mean.");
            }
            contents.add(content);
        }
        return contents;
    }

    private static FileContent content(Path path) throws CommandFailed, IOException {
        try {
            return FileContent.of(path);
        } catch (FileInvalid e) {
            throw invalid(path, e);
        }
    }

    private static FileMapping mapping(Options options) throws CommandFailed, IOException {
        var path = options.mapping();
        if (path == null) {
            return FileMapping.NONE;
        }
        try {
            return MappingFile.read(path);
        } catch (FileInvalid e) {
            throw CommandFailed.wrongCall(path + ":" + e.getMessage());
        }
    }

    private static CommandFailed invalid(Path path, FileInvalid e) {
        return CommandFailed.wrongCall(path + " " + e.getMessage());
    }
}
