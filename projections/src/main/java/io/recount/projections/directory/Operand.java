package io.recount.projections.directory;

import java.time.Instant;

/** A value that something of a customer is compared with. */
public sealed interface Operand {
    /** Text; of traits it is compared without regard to case, of everything else as it is. */
    record Text(String value) implements Operand {}

    /** A number, compared as a 64-bit floating point number. */
    record Numeric(double value) implements Operand {}

    record Truth(boolean value) implements Operand {}

    /** A count. */
    record Count(long value) implements Operand {}

    record Moment(Instant value) implements Operand {}
}
