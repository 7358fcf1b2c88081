package io.recount.demo.json;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A JSON object that is written field by field, in the order of the calls. */
public final class Json {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(128).append('{');

    private Json() {}

    /** An object without fields. */
    public static Json object() {
        return new Json();
    }

    public Json with(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    public Json with(String name, long value) {
        return raw(name, Long.toString(value));
    }

    public Json with(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    public Json with(String name, Json value) {
        return raw(name, value.toString());
    }

    /** A list of objects. */
    public Json withList(String name, Json... values) {
        return raw(name, Arrays.stream(values).map(Json::toString).collect(Collectors.joining(",", "[", "]")));
    }

    /** An amount in the major unit, given in hundredths. */
    public Json withCents(String name, long cents) {
        return raw(name, cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100);
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private Json raw(String name, String value) {
        name(name);
        text.append(value);
        return this;
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
