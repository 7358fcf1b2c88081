package io.recount.projections.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The traits of one customer by name, each the newest.
 *
 * <p>All together they stay within {@link #MAX_BYTES}; beyond it the oldest are given up. A source that invents a name
 * with every message would otherwise outgrow what a document can hold, and stop the whole view.
 */
final class Traits {
    static final int MAX_BYTES = 1024 * 1024;

    private final NavigableMap<String, Trait> byName = new TreeMap<>();
    private int bytes;

    /** Keeps the trait unless a newer one of its name is there. */
    void tell(String name, Trait told) {
        var known = byName.get(name);
        var newest = known == null ? told : Trait.newest(known, told);
        if (known != null) {
            bytes -= known.size(name);
        }
        byName.put(name, newest);
        bytes += newest.size(name);
    }

    /** What is in effect, be it that the trait was taken away; null where nothing is known. */
    @Nullable Trait get(String name) {
        return byName.get(name);
    }

    void tellAll(Traits others) {
        others.byName.forEach(this::tell);
    }

    /** To be called after every event, so that what is given up depends on the events alone. */
    void keepWithinBounds() {
        while (bytes > MAX_BYTES) {
            var oldest = Collections.min(byName.entrySet(), Map.Entry.comparingByValue(Trait.BY_TIME));
            byName.remove(oldest.getKey());
            bytes -= oldest.getValue().size(oldest.getKey());
        }
    }

    /** At most this many bytes as UTF-8. */
    static int utf8Bound(String text) {
        return 3 * text.length();
    }

    NavigableMap<String, Trait> byName() {
        return Collections.unmodifiableNavigableMap(byName);
    }

    /** Those that were not taken away, for readers. */
    Map<String, TraitView> views() {
        var views = new LinkedHashMap<String, TraitView>();
        byName.forEach((name, trait) -> {
            var view = trait.view();
            if (view != null) {
                views.put(name, view);
            }
        });
        return Collections.unmodifiableMap(views);
    }
}
