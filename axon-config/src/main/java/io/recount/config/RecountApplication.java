package io.recount.config;

import io.recount.commands.access.Role;
import io.recount.config.command.Console;
import io.recount.config.command.imports.ImportCommand;
import io.recount.config.command.views.ViewsCommand;
import io.recount.config.demo.Demo;
import io.recount.config.demo.DemoOptions;
import io.recount.config.demo.DemoState;
import io.recount.config.rehearsal.Rehearsal;
import io.recount.config.server.ServerInstance;
import io.recount.config.server.Version;
import io.recount.config.settings.SettingInvalid;
import io.recount.config.settings.Settings;
import io.recount.config.settings.UnknownVariables;
import io.recount.config.start.Banner;
import io.recount.config.start.DataFolder;
import io.recount.config.start.ExitSentence;
import io.recount.config.start.InstanceLock;
import io.recount.config.start.Lifetime;
import io.recount.config.start.PortCheck;
import io.recount.demo.DemoCompany;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.run.RunKind;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Starts the server, or runs a command of its operator. */
public final class RecountApplication {
    private RecountApplication() {}

    /**
     * Takes its settings from the environment, and from the arguments whether to send a demo or to run a command; a failed start says why
     * in one sentence and exits with 1.
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(new Thread(lifetime::close, "shutdown"));
        try {
            UnknownVariables.warnings(System.getenv()).forEach(err::println);
            var console = new Console(out, err, isTerminal(System.console()));
            var command = command(arguments, console, lifetime);
            if (command.isPresent()) {
                System.exit(command.get().applyAsInt(List.of(arguments).subList(1, arguments.length)));
            }
            var demo = DemoOptions.read(arguments);
            var truth = demo.map(DemoOptions::truth);
            if (truth.isPresent()) {
                Demo.tellTruth(demo.get().company(), truth.get(), out);
            } else {
                run(Settings.read(System.getenv()), demo.map(DemoOptions::company), lifetime, out, err);
            }
        } catch (Throwable e) {
            lifetime.close();
            fail(e, err);
        }
    }

    private static Optional<ToIntFunction<List<String>>> command(
            String[] arguments, Console console, Lifetime lifetime) {
        var environment = System.getenv();
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "import" -> Optional.of(new ImportCommand(console, environment, lifetime)::run);
            case "replay" -> Optional.of(new ViewsCommand(RunKind.REPLAY, console, environment, lifetime)::run);
            case "check" -> Optional.of(new ViewsCommand(RunKind.CHECK, console, environment, lifetime)::run);
            default -> Optional.empty();
        };
    }

    private static void run(
            Settings settings, Optional<DemoCompany> demo, Lifetime lifetime, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        if (Rehearsal.isOn()) {
            Rehearsal.firstLife(settings);
        }
        DataFolder.create(settings.data());
        lifetime.keep(InstanceLock.acquire(settings.data()));
        var state = demo.map(company -> DemoState.open(settings.data(), company));
        PortCheck.requireFree(settings.bind(), settings.port());
        var instance = ServerInstance.start(settings, lifetime);
        announce(settings, instance, out);
        // On a thread of its own: the one that finds out is waited for when the server ends.
        var _ = instance.server()
                .mustEnd()
                .thenAcceptAsync(
                        refused -> fail(refused, err),
                        task -> Thread.ofPlatform().start(task));
        if (Rehearsal.isOn()) {
            Rehearsal.everydayWork(instance);
            System.exit(0);
        }
        if (demo.isPresent() && state.isPresent()) {
            var base = URI.create(instance.local().url());
            new Demo(instance.server(), base, instance.clock(), out, isTerminal(System.console()))
                    .run(demo.get(), state.get());
        }
    }

    /** Says why in one sentence, or shows the trace of a bug; then ends the process. */
    private static void fail(Throwable failure, PrintStream err) {
        var sentence = ExitSentence.of(failure);
        sentence.ifPresent(err::println);
        if (sentence.isEmpty()) {
            failure.printStackTrace(err);
        }
        System.exit(1);
    }

    private static boolean isTerminal(java.io.@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    private static void announce(Settings settings, ServerInstance instance, PrintStream out) {
        var server = instance.server();
        var adminKey = key(
                "RECOUNT_ADMIN_KEY", () -> server.ensureKey(Role.ADMIN, "first admin key", null, settings.adminKey()));
        var writeKey = key(
                "RECOUNT_WRITE_KEY",
                () -> server.ensureKey(Role.INGEST, "first write key", "default", settings.writeKey()));
        new Banner(
                        Version.current(),
                        URI.create(instance.local().url()),
                        settings.data(),
                        server.stores(),
                        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                        adminKey,
                        writeKey)
                .printTo(out);
    }

    private static @Nullable String key(String variable, Supplier<@Nullable String> ensured) {
        try {
            return ensured.get();
        } catch (RuleViolated e) {
            throw new SettingInvalid(variable, String.valueOf(e.getMessage()));
        }
    }
}
