package io.recount.graphql.directory;

import io.recount.domain.customer.Identifier;
import io.recount.graphql.error.BadUserInput;
import io.recount.projections.directory.Operand;
import java.time.Instant;

/** Makes operands of what the engine has read already. */
final class Operands {
    private Operands() {}

    static Operand text(Object value, String path) {
        return new Operand.Text(string(value, path));
    }

    static Operand number(Object value, String path) {
        double number = ((Number) value).doubleValue();
        if (!Double.isFinite(number)) {
            throw new BadUserInput(path, "is no number of 64 bits");
        }
        return new Operand.Numeric(number);
    }

    static Operand count(Object value, String path) {
        return new Operand.Count(((Number) value).longValue());
    }

    static Operand moment(Object value, String path) {
        return new Operand.Moment((Instant) value);
    }

    /** A value of an identifier, in the form in which identifiers are kept. */
    static Operand identifier(String type, Object value, String path) {
        try {
            return new Operand.Text(new Identifier(type, string(value, path)).value());
        } catch (IllegalArgumentException _) {
            throw new BadUserInput(path, "is no value of an identifier of this type");
        }
    }

    static String string(Object value, String path) {
        var text = value.toString();
        if (text.length() > Identifier.MAX_LENGTH) {
            throw new BadUserInput(path, "must be at most " + Identifier.MAX_LENGTH + " characters long");
        }
        return text;
    }
}
