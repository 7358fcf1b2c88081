package io.recount.benchmarks.event;

/** Writes numbers over a place of fixed width. */
final class FixedWidth {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private FixedWidth() {}

    static void decimal(byte[] target, int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    static void hex(byte[] target, int at, int width, long value) {
        long rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            target[i] = HEX[(int) rest & 15];
            rest >>>= 4;
        }
    }
}
