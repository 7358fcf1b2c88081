package io.recount.config.postgres;

import io.recount.config.start.DataFolder;
import io.recount.config.start.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs once per user and version; later starts find them by the archive's checksum. */
final class Binaries {

    private Binaries() {}

    /** Tells the folder with {@code bin} and {@code lib}, unpacking them into {@code cache} if they are not there. */
    static Path unpacked(Path cache) {
        String archive = Platform.archive();
        URL resource = Binaries.class.getResource("/" + archive);
        if (resource == null) {
            throw Platform.noBinaries(archive);
        }
        try {
            String name = archive.replace(".txz", "") + "-" + checksum(resource);
            Path home = cache.resolve(name);
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, name + ".");
                DataFolder.ownerOnly(fresh);
                unpack(resource, fresh);
                publish(fresh, home);
            }
            return home;
        } catch (IOException unusable) {
            throw new StartRefused("The embedded PostgreSQL could not be unpacked into " + cache + ".", unusable);
        }
    }

    private static String checksum(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        long sum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(sum);
    }

    /** Moves a finished folder into place in one step: nobody ever sees half a one, and the first of two wins. */
    private static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException madeByAnother) {
            FileTree.delete(fresh);
        }
    }

    private static void unpack(URL resource, Path folder) throws IOException {
        try (InputStream raw = resource.openStream();
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, inside(folder, entry.getName()));
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }

    private static Path inside(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new UncheckedIOException(new IOException("the archive names a file outside itself: " + name));
        }
        return target;
    }
}
