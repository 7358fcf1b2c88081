package io.recount.config.postgres;

import io.recount.config.start.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The machine as the binaries and the folders of a user see it. */
final class Platform {

    private static final String OS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Platform() {}

    static boolean isWindows() {
        return OS.startsWith("windows");
    }

    static boolean isLinux() {
        return OS.startsWith("linux");
    }

    private static boolean isMac() {
        return OS.startsWith("mac");
    }

    /** Names the archive of the binaries for this machine, as their authors name it. */
    static String archive() {
        String machine = System.getProperty("os.arch", "");
        boolean arm = machine.equals("aarch64");
        if (!arm && !machine.equals("amd64") && !machine.equals("x86_64")) {
            throw noBinaries(machine);
        }
        if (isLinux()) {
            boolean musl = Files.exists(Path.of("/etc/alpine-release"));
            return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + (musl ? "-alpine_linux" : "") + ".txz";
        }
        if (isMac()) {
            return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
        }
        if (isWindows()) {
            return "postgres-windows-x86_64.txz";
        }
        throw noBinaries(machine);
    }

    static StartRefused noBinaries(String machine) {
        return new StartRefused("There is no embedded PostgreSQL for this machine (" + OS + ", " + machine
                + "); set RECOUNT_POSTGRES_URL to one of your own.");
    }

    /** The folder where this user's programs keep what they can make again. */
    static Path cache(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        if (isMac()) {
            return home.resolve("Library/Caches/recount");
        }
        String base = environment.getOrDefault(isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
        Path folder = base.isBlank() ? home.resolve(isWindows() ? "AppData/Local" : ".cache") : Path.of(base);
        return folder.toAbsolutePath().resolve("recount");
    }
}
