package io.recount.ingestion.files;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a table's columns, in their order. */
record Columns(List<String> names) {

    /** Takes the names out of a header. */
    static Columns header(Cells cells) throws FileInvalid {
        var names = cells.values().stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (name.isEmpty()) {
                throw new FileInvalid(
                        "has a column without a name in its header; give \"columns\" in the mapping's format.");
            }
            if (!seen.add(name)) {
                throw new FileInvalid(
                        "has the column " + name + " twice in its header; give \"columns\" in the mapping's format.");
            }
        }
        return new Columns(names);
    }

    boolean fits(Cells cells) {
        return cells.values().size() == names.size();
    }

    Flaw misfit(long line, Cells cells) {
        int has = cells.values().size();
        return cells.flaw(
                line,
                Math.min(has, names.size()),
                "column-count",
                "",
                "The line has " + has + " columns where " + names.size() + " are expected.");
    }

    /** The row as a JSON object of texts. */
    Map<String, @Nullable Object> object(Cells cells) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), cells.values().get(i));
        }
        return object;
    }

    /** Which column a JSON pointer into a row means; negative where it means none. */
    int index(String pointer) {
        return pointer.isEmpty()
                ? -1
                : names.indexOf(pointer.substring(1).replace("~1", "/").replace("~0", "~"));
    }
}
