package io.recount.config.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's server, which answers our own client alone and commits no half-done command. */
final class GuardedBackend extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedBackend.class);
    private static final int COMPACT_BELOW_PERCENT = 50;
    private static final int COMPACT_BYTES_A_TIME = 4 << 20;

    private static final Set<String> READ_ONLY = Set.of(
            "find",
            "aggregate",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "ping",
            "listcollections",
            "listindexes");

    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final Path file;
    private final Visitors visitors;

    GuardedBackend(MVStore store, Path file, Visitors visitors) {
        this.file = file;
        this.visitors = visitors;
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BytesDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!visitors.knows(channel, command, query)) {
            return failure("this server answers Recount alone");
        }
        if (READ_ONLY.contains(command.toLowerCase(Locale.ROOT))) {
            return undisturbed(() -> super.handleCommand(channel, database, command, query));
        }
        commands.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            commands.readLock().unlock();
        }
    }

    /** Reads a database inside this process. */
    <T> T read(String database, Function<BytesDatabase, T> reading) {
        try {
            return undisturbed(() -> reading.apply((BytesDatabase) resolveDatabase(database)));
        } catch (MVStoreException failed) {
            throw new IllegalStateException(told(failed), failed);
        }
    }

    /** Keeps what a read began with in the file until it ends, however many commits come meanwhile. */
    private <T> T undisturbed(Supplier<T> read) {
        var usage = getMvStore().registerVersionUsage();
        try {
            return read.get();
        } finally {
            getMvStore().deregisterVersionUsage(usage);
        }
    }

    /** Writes to a database inside this process, as one command: no commit comes in between. */
    void write(String database, Consumer<BytesDatabase> writing) {
        commands.readLock().lock();
        try {
            writing.accept((BytesDatabase) resolveDatabase(database));
        } catch (MVStoreException failed) {
            throw new IllegalStateException(told(failed), failed);
        } finally {
            commands.readLock().unlock();
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        if (!visitors.knows(query.getChannel(), "query", query.getQuery())) {
            throw new MongoServerException("this server answers Recount alone");
        }
        return undisturbed(() -> super.handleQuery(query));
    }

    /** Answers failures here: the library would log them together with the documents, which are personal data. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError refused) {
            return failure(refused.getMessageWithoutErrorCode())
                    .append("code", refused.getCode())
                    .append("codeName", refused.getCodeName());
        } catch (MongoServerException refused) {
            return failure(refused.getMessageWithoutErrorCode());
        } catch (MVStoreException failed) {
            return failure(told(failed));
        } catch (RuntimeException broken) {
            LOG.error("The read model server failed: {}", broken.getClass().getName());
            return failure("internal error: " + broken.getClass().getSimpleName());
        }
    }

    private String told(MVStoreException failed) {
        if (StoreFile.isDamage(failed)) {
            LOG.error("The read models are broken ({}); the next start rebuilds them", failed.getMessage());
            StoreFile.distrust(file);
            return "read models are broken";
        }
        LOG.error("The read models could not be used: {}", failed.getMessage());
        return "read models could not be used";
    }

    private static Document failure(String message) {
        return new Document("ok", 0).append("errmsg", message);
    }

    /** Commits what is there. */
    @Override
    public void commit() {
        alone(() -> getMvStore().commit());
    }

    /** Rewrites a little of the file's oldest parts, to be committed next. */
    void tidy() {
        alone(() -> getMvStore().compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES_A_TIME));
    }

    private void alone(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }
}
