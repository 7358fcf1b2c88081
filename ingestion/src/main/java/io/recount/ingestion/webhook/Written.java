package io.recount.ingestion.webhook;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes plain JSON, and stops where it gets too long: a mapping may put the same thing into every message. */
final class Written {
    private static final JsonMapper JSON = new JsonMapper();

    private Written() {}

    /** The JSON in UTF-8; empty where it would have more than {@code most} bytes. */
    static Optional<byte[]> upTo(int most, @Nullable Object tree) {
        var out = new Bounded(most);
        try {
            JSON.writeValue(out, tree);
            return Optional.of(out.bytes.toByteArray());
        } catch (JacksonException | TooLong e) {
            if (out.full) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;
        private boolean full;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) {
            room(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            room(length);
            bytes.write(from, offset, length);
        }

        private void room(int more) {
            if (full || bytes.size() + more > most) {
                full = true;
                throw new TooLong();
            }
        }
    }
}
