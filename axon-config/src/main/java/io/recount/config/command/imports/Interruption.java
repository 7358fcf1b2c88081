package io.recount.config.command.imports;

import io.recount.config.command.Console;

/** Tells the operator who ends the command with Ctrl-C that nothing is lost. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    Interruption(Console console) {
        hook = new Thread(() -> console.complain("\nInterrupted; the same command goes on from here."), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command came to its end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is being interrupted at this moment.
            return;
        }
    }
}
