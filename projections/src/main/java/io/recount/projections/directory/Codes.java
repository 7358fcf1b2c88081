package io.recount.projections.directory;

import java.util.HexFormat;

/** Numbers as texts whose order is that of the numbers. */
final class Codes {
    private static final HexFormat HEX = HexFormat.of();

    private Codes() {}

    static String of(long number) {
        return HEX.toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** Both zeros are one. */
    static String of(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return of(bits < 0 ? bits ^ Long.MAX_VALUE : bits);
    }
}
