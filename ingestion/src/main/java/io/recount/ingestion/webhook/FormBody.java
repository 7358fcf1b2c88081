package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.ingestion.message.JsonDocument;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Forms, with the brackets that PHP and its pupils put into names. */
final class FormBody {
    private static final int MOST_FIELDS = 5_000;
    private static final int DEEPEST = 20;

    private FormBody() {}

    static Map<String, @Nullable Object> read(String form) {
        var root = new LinkedHashMap<String, @Nullable Object>();
        forEach(form, (name, value) -> put(root, names(name), value));
        return root;
    }

    static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        forEach(query, parameters::put);
        return parameters;
    }

    private static void forEach(String form, BiConsumer<String, String> field) {
        int fields = 0;
        for (var pair : form.split("&", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            if (++fields > MOST_FIELDS) {
                throw JsonDocument.malformed("form-invalid", "A form has at most " + MOST_FIELDS + " fields.");
            }
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            field.accept(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw JsonDocument.malformed("form-invalid", "The form is not encoded as forms are.");
        }
    }

    /** {@code a[b][c]} is a, b, c; what is no such name stays one. */
    private static List<String> names(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        var names = new ArrayList<String>();
        names.add(name.substring(0, bracket));
        names.addAll(List.of(name.substring(bracket + 1, name.length() - 1).split("]\\[", -1)));
        return names.size() > DEEPEST || names.stream().anyMatch(part -> part.indexOf('[') >= 0)
                ? List.of(name)
                : names;
    }

    private static void put(Map<String, @Nullable Object> root, List<String> names, String value) {
        var object = root;
        for (int i = 0; i < names.size() - 1; i++) {
            var inner = object.get(key(object, names.get(i)));
            if (!(inner instanceof FormObject)) {
                inner = new FormObject();
                object.put(key(object, names.get(i)), inner);
            }
            object = (FormObject) inner;
        }
        object.put(key(object, names.getLast()), value);
    }

    /** {@code a[]} counts on from 0. */
    private static String key(Map<String, @Nullable Object> object, String name) {
        return name.isEmpty() ? Integer.toString(object.size()) : name;
    }

    /** Told apart from other maps, so that a value is never taken for one. */
    private static final class FormObject extends LinkedHashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1;
    }
}
