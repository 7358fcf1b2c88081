package io.recount.benchmarks.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection for one caller that waits for each reply; it connects when first used and again after a fault. */
public final class HttpConnection implements AutoCloseable {
    private final Endpoint endpoint;
    private final int timeoutMillis;
    private final byte[] received = new byte[64 * 1024];
    private final ResponseReader reader = new ResponseReader();
    private @Nullable Socket socket;

    public HttpConnection(Endpoint endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /**
     * Sends a whole request and waits for the whole reply.
     *
     * @throws IOException where it is not known whether the server took the request
     */
    public HttpReply send(byte[] request) throws IOException {
        Socket open = connected();
        try {
            open.getOutputStream().write(request);
            reader.reset();
            int count;
            do {
                count = open.getInputStream().read(received);
                if (count < 0) {
                    throw new EOFException("the server closed the connection before its reply was complete");
                }
            } while (!reader.feed(ByteBuffer.wrap(received, 0, count)));
        } catch (IOException e) {
            close();
            throw e;
        }
        if (reader.closes()) {
            close();
        }
        return new HttpReply(reader.status(), reader.body());
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Socket connected() throws IOException {
        if (socket == null) {
            var fresh = new Socket();
            try {
                fresh.setTcpNoDelay(true);
                fresh.setSoTimeout(timeoutMillis);
                fresh.connect(endpoint.address(), timeoutMillis);
            } catch (IOException e) {
                fresh.close();
                throw e;
            }
            socket = fresh;
        }
        return socket;
    }
}
