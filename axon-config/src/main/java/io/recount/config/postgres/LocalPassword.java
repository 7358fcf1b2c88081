package io.recount.config.postgres;

import io.recount.config.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password between this server and its own PostgreSQL, in a file that only their user can read. */
final class LocalPassword {

    private LocalPassword() {}

    static Path file(Path data) {
        return data.resolve("postgres.password");
    }

    static String make(Path data) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path file = file(data);
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        DataFolder.ownerOnly(file);
        Files.writeString(file, password);
        return password;
    }

    static String read(Path data) throws IOException {
        return Files.readString(file(data)).strip();
    }
}
