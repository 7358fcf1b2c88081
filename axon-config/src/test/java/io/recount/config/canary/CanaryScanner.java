package io.recount.config.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Searches bytes for many texts in many forms at once: one look at each byte's next eight, which few of them pass. */
public final class CanaryScanner {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FILTER_BITS = 20;

    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    public CanaryScanner(Collection<String> texts) {
        texts.forEach(text -> Encodings.of(text).forEach(bytes -> add(new Needle(text, bytes))));
    }

    /** The texts that are in these bytes, in any form. */
    public Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        for (int at = 0; at + Long.BYTES <= bytes.length; at++) {
            long start = (long) EIGHT_BYTES.get(bytes, at);
            if (filter.get(bit(start))) {
                for (var needle : needles.getOrDefault(start, List.of())) {
                    if (needle.isAt(bytes, at)) {
                        found.add(needle.text);
                    }
                }
            }
        }
        return found;
    }

    /** Which texts are in which files of these folders and files; files without any are not told. */
    public Map<Path, Set<String>> in(Path... roots) {
        var hits = new HashMap<Path, Set<String>>();
        for (var root : roots) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var found = in(Files.readAllBytes(file));
                    if (!found.isEmpty()) {
                        hits.put(file, found);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hits;
    }

    private void add(Needle needle) {
        if (needle.bytes.length < Long.BYTES) {
            throw new IllegalArgumentException(needle.text + " is too short to be searched for");
        }
        long start = (long) EIGHT_BYTES.get(needle.bytes, 0);
        filter.set(bit(start));
        needles.computeIfAbsent(start, _ -> new ArrayList<>()).add(needle);
    }

    private static int bit(long start) {
        return (int) ((start * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
    }

    private static final class Needle {
        final String text;
        final byte[] bytes;

        Needle(String text, byte[] bytes) {
            this.text = text;
            this.bytes = bytes;
        }

        boolean isAt(byte[] haystack, int at) {
            return at + bytes.length <= haystack.length
                    && Arrays.equals(haystack, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }
}
