package io.recount.config.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.config.sealing.RootKey;
import io.recount.config.sealing.SubjectKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresEventStorageTest {
    @TempDir
    Path folder;

    @Test
    void whatWasNotPreparedIsReadOnceNothingOfItIsOnItsWay() throws IOException {
        var nowhere = new PGSimpleDataSource();
        var keys = new SubjectKeys(nowhere, RootKey.readOrCreate(folder.resolve("keys/root.key")));
        var reader = new EventReader(nowhere, keys);
        var customer = UUID.randomUUID();
        var waiting = new IllegalStateException();
        var storage =
                new PostgresEventStorage(reader, new SnapshotTable(nowhere, keys), new LogTail(reader, 0), streams -> {
                    if (streams.contains(customer)) {
                        throw waiting;
                    }
                });

        assertThatThrownBy(() -> storage.readSnapshot(customer.toString())).isSameAs(waiting);
        assertThatThrownBy(() -> storage.readEvents(customer.toString(), 0)).isSameAs(waiting);
    }
}
