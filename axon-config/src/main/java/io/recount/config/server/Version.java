package io.recount.config.server;

/** Which Recount this is. */
public final class Version {
    private Version() {}

    /** From the jar's manifest; {@code development} where classes are run without one. */
    public static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
