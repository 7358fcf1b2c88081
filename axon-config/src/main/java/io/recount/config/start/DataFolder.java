package io.recount.config.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder everything is kept in: for its owner's eyes only. */
public final class DataFolder {

    private DataFolder() {}

    /** Makes the folder, and any folder inside it, usable by this user alone. */
    public static Path create(Path folder) {
        try {
            boolean fresh = !Files.exists(folder);
            Files.createDirectories(folder);
            if (fresh) {
                ownerOnly(folder);
            }
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder " + folder + " cannot be made; set RECOUNT_DATA to one that can.", unusable);
        }
        if (!Files.isWritable(folder)) {
            throw new StartRefused(
                    "The data folder " + folder + " cannot be written to; set RECOUNT_DATA to one that can.");
        }
        return folder;
    }

    /** Takes all rights from group and others, where the file system knows such rights. */
    public static void ownerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String rights = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
