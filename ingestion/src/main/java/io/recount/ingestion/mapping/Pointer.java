package io.recount.ingestion.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901) into the element at hand; after {@code ^} into the one around it, after {@code $} into the whole
 * input, after {@code @} into what is known beside the input.
 *
 * @param tokens unescaped
 */
record Pointer(char sign, List<String> tokens) {
    static final char HERE = ' ';
    static final char AROUND = '^';
    static final char WHOLE = '$';
    static final char BESIDE = '@';

    private static final int MOST_TOKENS = 50;

    static Pointer parse(String text, String path) throws MappingInvalid {
        char sign = text.isEmpty() ? HERE : text.charAt(0);
        boolean signed = sign == AROUND || sign == WHOLE || sign == BESIDE;
        var pointer = signed ? text.substring(1) : text;
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new MappingInvalid(path, "a pointer is empty or begins with /, or with ^, $ or @ before that");
        }
        var tokens = new ArrayList<String>();
        if (!pointer.isEmpty()) {
            for (var token : pointer.substring(1).split("/", -1)) {
                tokens.add(unescaped(token, path));
            }
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new MappingInvalid(path, "a pointer has at most " + MOST_TOKENS + " parts");
        }
        return new Pointer(signed ? sign : HERE, List.copyOf(tokens));
    }

    /** The value, null where there is none. */
    @Nullable Object in(Scope scope) {
        var value = start(scope);
        for (var token : tokens) {
            value = switch (value) {
                case Map<?, ?> object -> object.get(token);
                case List<?> list -> element(list, token);
                case null, default -> null;
            };
        }
        return value;
    }

    /** Where the value is or would be, as seen from the whole input; with {@code @} before it for what is beside. */
    String origin(Scope scope) {
        var text = new StringBuilder(
                switch (sign) {
                    case BESIDE -> "@";
                    case WHOLE -> "";
                    case AROUND -> around(scope).pointer();
                    default -> scope.pointer();
                });
        for (var token : tokens) {
            text.append('/').append(escaped(token));
        }
        return text.toString();
    }

    static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private @Nullable Object start(Scope scope) {
        return switch (sign) {
            case BESIDE -> scope.work().about();
            case WHOLE -> scope.outermost().here();
            case AROUND -> around(scope).here();
            default -> scope.here();
        };
    }

    private static Scope around(Scope scope) {
        var around = scope.around();
        return around == null ? scope : around;
    }

    private static @Nullable Object element(List<?> list, String token) {
        if (token.length() > 9 || !token.chars().allMatch(c -> c >= '0' && c <= '9') || token.isEmpty()) {
            return null;
        }
        int index = Integer.parseInt(token);
        return index < list.size() ? list.get(index) : null;
    }

    private static String unescaped(String token, String path) throws MappingInvalid {
        for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
            if (i + 1 == token.length() || (token.charAt(i + 1) != '0' && token.charAt(i + 1) != '1')) {
                throw new MappingInvalid(path, "in a pointer ~ is written ~0 and / in a name ~1");
            }
        }
        return token.replace("~1", "/").replace("~0", "~");
    }
}
