package io.recount.config.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How commands on the same machine reach the server that uses a data folder. It lies in the folder, for its owner alone to read, while
 * the server runs; without a server that holds the {@link InstanceLock} it means nothing.
 *
 * @param url of the HTTP server
 * @param key an admin key, made anew at every start
 */
public record LocalServer(String url, String key) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What the server at work in this folder says of itself; empty where it does not yet, or no longer. */
    public static Optional<LocalServer> read(Path data) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(data)), LocalServer.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Tells commands of this server from now on. */
    public void announce(Path data) throws IOException {
        var folder = DataFolder.create(data.resolve("run"));
        var draft = folder.resolve("server.json.new");
        Files.deleteIfExists(draft);
        DataFolder.ownerOnly(Files.createFile(draft));
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Tells nobody any more. */
    public static void withdraw(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    /** Leaves the key out: records end up in logs. */
    @Override
    public String toString() {
        return "LocalServer[" + url + "]";
    }

    private static Path file(Path data) {
        return data.resolve("run").resolve("server.json");
    }
}
