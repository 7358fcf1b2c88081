package io.recount.config.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledReadModelsIT {

    @TempDir
    Path data;

    @Test
    void afterAKillDocumentsAndCheckpointTellTheSame() throws Exception {
        int written = writeUntilSavedTwice();

        try (ReadModelServer server = ReadModelServer.open(data, null)) {
            Document token =
                    server.database().getCollection("tokens").find().iterator().next();
            int position = token.getInteger("position");
            MongoCollection<Document> views = server.database().getCollection("views");
            assertThat(position).isBetween(1, written + 1);
            assertThat(views.countDocuments()).isEqualTo(AbandonedReadModels.DOCUMENTS);
            assertThat(views.find()).allSatisfy(view -> assertThat(view).containsEntry("count", position));
        }
    }

    /** The child is killed while it writes, once the file has grown twice: a commit, and one more, are in it. */
    private int writeUntilSavedTwice() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedReadModels.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = child.inputReader()) {
            int last = 0;
            long size = 0;
            int saved = 0;
            for (String line = output.readLine(); line != null && saved < 3; line = output.readLine()) {
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
                long now = size();
                saved += last > 0 && now > size ? 1 : 0;
                size = now;
            }
            assertThat(child.toHandle().destroyForcibly()).isTrue();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
            }
            return last;
        }
    }

    private long size() throws IOException {
        Path file = data.resolve("read-models.mv.db");
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
