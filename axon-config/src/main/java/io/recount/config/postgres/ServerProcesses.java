package io.recount.config.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells PostgreSQL's processes apart: which live, and which belong to our folder. */
final class ServerProcesses {

    private ServerProcesses() {}

    /** A killed process that nobody has collected yet still has its id, but runs no more. */
    static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Platform.isLinux() ? Files.readString(proc(process).resolve("stat")) : "";
            return !stat.contains(") Z ");
        } catch (IOException justEnded) {
            return process.isAlive();
        }
    }

    /** Every process of a server works in its data folder; no other system tells this without native code. */
    static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(proc(process).resolve("cwd")).equals(folder.toRealPath())
                    && Files.readSymbolicLink(proc(process).resolve("exe")).endsWith("postgres");
        } catch (IOException | SecurityException endedOrNotOurs) {
            return false;
        }
    }

    /**
     * Ends the backends that outlived their postmaster: while one holds the shared memory, no new server may start.
     * Elsewhere than on Linux they are left to notice it themselves, which idle ones do at once.
     */
    static void endBackends(Path folder) {
        if (!Platform.isLinux()) {
            return;
        }
        List<ProcessHandle> backends = ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder))
                .toList();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }
}
