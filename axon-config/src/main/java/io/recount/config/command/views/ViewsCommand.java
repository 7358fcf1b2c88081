package io.recount.config.command.views;

import io.recount.config.command.CommandFailed;
import io.recount.config.command.Console;
import io.recount.config.command.ServerAccess;
import io.recount.config.settings.Settings;
import io.recount.config.start.Lifetime;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** {@code ./start replay} and {@code ./start check}. */
public final class ViewsCommand {
    /** Exit code where it is done, and a check found no difference. */
    public static final int DONE = 0;

    /** Exit code where a check found differences. */
    public static final int DIFFERENT = 1;

    /** Exit code where it was called in a way that cannot work. */
    public static final int WRONG_CALL = 2;

    /** Exit code where it could not be finished. */
    public static final int FAILED = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final RunKind kind;
    private final Console console;
    private final Map<String, String> environment;
    private final Lifetime lifetime;
    private long said = System.nanoTime();

    /**
     * @param lifetime ends the server that the command starts where none runs
     */
    public ViewsCommand(RunKind kind, Console console, Map<String, String> environment, Lifetime lifetime) {
        this.kind = kind;
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
            if (arguments.isEmpty() || arguments.stream().anyMatch(name -> name.startsWith("-"))) {
                throw CommandFailed.wrongCall("Name views, or all of them with all; --help tells more.");
            }
            var access = ServerAccess.open(Settings.read(environment), lifetime);
            if (access.isOwn()) {
                console.say("No server runs on " + access.data() + "; one was started for this.");
            }
            try (var calls = new ServerCalls(access)) {
                return run(new Projections(calls), arguments);
            }
        } catch (CommandFailed e) {
            console.complain(e.sentence());
            return e.isWrongCall() ? WRONG_CALL : FAILED;
        }
    }

    private int run(Projections projections, List<String> arguments) throws CommandFailed {
        var known = projections.names();
        var names = arguments.equals(List.of("all")) ? known : arguments;
        for (var name : names) {
            if (!known.contains(name)) {
                throw CommandFailed.wrongCall(
                        "There is no view " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
        for (var name : names) {
            projections.begin(kind, name);
        }
        int result = DONE;
        for (var name : names) {
            result = Math.max(result, ended(projections, names, name));
        }
        return result;
    }

    private int ended(Projections projections, List<String> names, String name) throws CommandFailed {
        var run = status(projections, name);
        while (run.state().isActive()) {
            show(projections, names);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            run = status(projections, name);
        }
        if (console.isTerminal()) {
            console.overwrite("");
        }
        console.say(run.text(name));
        for (var example : run.examples()) {
            console.say("  " + example.collection() + " " + example.key() + " "
                    + (example.live() == null
                            ? "is missing"
                            : example.rebuilt() == null
                                    ? "should not be there"
                                    : "differs in " + String.join(", ", example.fields())));
        }
        if (run.state() != RunState.DONE) {
            return FAILED;
        }
        return run.differences() > 0 ? DIFFERENT : DONE;
    }

    private void show(Projections projections, List<String> names) throws CommandFailed {
        long now = System.nanoTime();
        if (!console.isTerminal() && now - said < BETWEEN_LINES.toNanos()) {
            return;
        }
        said = now;
        var lines = new ArrayList<String>();
        for (var name : names) {
            var run = status(projections, name);
            if (run.state().isActive()) {
                lines.add(run.text(name));
            }
        }
        if (console.isTerminal()) {
            console.overwrite(String.join(" | ", lines));
        } else {
            lines.forEach(console::say);
        }
    }

    private static RunStatus status(Projections projections, String name) throws CommandFailed {
        return projections
                .run(name)
                .orElseThrow(() -> new CommandFailed("The server knows nothing of the run of " + name + " any more."));
    }
}
