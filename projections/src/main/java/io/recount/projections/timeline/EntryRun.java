package io.recount.projections.timeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Entries of one customer in the order of their places. */
final class EntryRun {
    private final ArrayList<Frame> frames = new ArrayList<>();
    private int bytes;

    static EntryRun of(byte[] bytes) {
        var run = new EntryRun();
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            run.frames.add(Frame.read(buffer));
        }
        run.bytes = bytes.length;
        return run;
    }

    byte[] toBytes() {
        var buffer = ByteBuffer.allocate(bytes);
        frames.forEach(frame -> frame.write(buffer));
        return buffer.array();
    }

    void insert(Frame frame) {
        int index = frames.size();
        while (index > 0 && frame.place().isBefore(frames.get(index - 1).place())) {
            index--;
        }
        frames.add(index, frame);
        bytes += frame.size();
    }

    void append(EntryRun later) {
        frames.addAll(later.frames);
        bytes += later.bytes;
    }

    /** Takes the oldest entries away. */
    EntryRun takeOldest(int taken) {
        return take(frames.subList(0, taken));
    }

    /** Takes all but the oldest entries away. */
    EntryRun takeAfter(int kept) {
        return take(frames.subList(kept, frames.size()));
    }

    /** How many of the newest entries together keep within both bounds. */
    int newestWithin(int maxEntries, int maxBytes) {
        int kept = 0;
        int size = 0;
        while (kept < Math.min(maxEntries, frames.size())) {
            size += frames.get(frames.size() - 1 - kept).size();
            if (size > maxBytes) {
                break;
            }
            kept++;
        }
        return kept;
    }

    int size() {
        return frames.size();
    }

    int bytes() {
        return bytes;
    }

    Place first() {
        return frames.getFirst().place();
    }

    Place last() {
        return frames.getLast().place();
    }

    List<Frame> frames() {
        return Collections.unmodifiableList(frames);
    }

    private EntryRun take(List<Frame> part) {
        var taken = new EntryRun();
        taken.frames.addAll(part);
        taken.bytes = part.stream().mapToInt(Frame::size).sum();
        part.clear();
        bytes -= taken.bytes;
        return taken;
    }
}
