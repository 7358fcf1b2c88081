package io.recount.benchmarks.loop;

import io.recount.benchmarks.http.Endpoint;
import io.recount.benchmarks.http.ResponseReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One connection with at most one request under way. */
final class Lane {
    private static final int SEND_BUFFER = 256 * 1024;

    private final Endpoint endpoint;
    private final Selector selector;
    private final Requests requests;
    private final ResponseReader reader = new ResponseReader();
    private @Nullable SelectionKey key;
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private long intended;

    Lane(Endpoint endpoint, Selector selector, Requests requests) {
        this.endpoint = endpoint;
        this.selector = selector;
        this.requests = requests;
    }

    /** When the request under way should have been sent. */
    long intended() {
        return intended;
    }

    ResponseReader response() {
        return reader;
    }

    void send(long due) throws IOException {
        intended = due;
        unsent = requests.next();
        reader.reset();
        write(key == null ? connect() : key);
    }

    /** Goes on where the last call had to stop; true when the response is complete. */
    boolean proceed(SelectionKey ready, ByteBuffer scratch) throws IOException {
        if (ready.isWritable() && unsent.hasRemaining()) {
            write(ready);
        }
        if (!ready.isReadable()) {
            return false;
        }
        scratch.clear();
        if (((SocketChannel) ready.channel()).read(scratch) < 0) {
            throw new EOFException();
        }
        boolean complete = reader.feed(scratch.flip());
        if (complete && (reader.closes() || unsent.hasRemaining())) {
            // An answer before the whole request was read leaves a connection that can take no other one.
            close();
        }
        return complete;
    }

    void close() {
        if (key != null) {
            try {
                key.channel().close();
            } catch (IOException e) {
                // It is gone either way.
            }
            key = null;
        }
    }

    private SelectionKey connect() throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            channel.connect(endpoint.address());
            channel.configureBlocking(false);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        var fresh = channel.register(selector, SelectionKey.OP_READ, this);
        key = fresh;
        return fresh;
    }

    private void write(SelectionKey to) throws IOException {
        ((SocketChannel) to.channel()).write(unsent);
        int wanted = unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (to.interestOps() != wanted) {
            to.interestOps(wanted);
        }
    }
}
