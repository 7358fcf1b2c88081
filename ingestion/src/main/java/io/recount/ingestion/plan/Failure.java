package io.recount.ingestion.plan;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One place in a message at which its schema fails.
 *
 * @param steps names of properties and indexes of lists that lead there
 * @param keyword of the schema that fails
 */
record Failure(List<Object> steps, String keyword) {
    static Failure of(Error error) {
        var location = error.getInstanceLocation();
        var steps = new ArrayList<Object>(location.getNameCount() + 1);
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        if (error.getProperty() != null) {
            steps.add(error.getProperty());
        }
        return new Failure(steps, String.valueOf(error.getKeyword()));
    }

    /** JSON pointer below a field of the message, which ends before the first name that is not among these. */
    String path(String field, Set<String> speakable) {
        var path = new StringBuilder().append('/').append(field);
        for (var step : steps) {
            if (step instanceof String name && !speakable.contains(name)) {
                break;
            }
            path.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return path.toString();
    }

    /** The names that lead to the innermost property which holds the failure; empty where it is the message as a whole. */
    List<Object> property() {
        int length = steps.size();
        while (length > 0 && !(steps.get(length - 1) instanceof String)) {
            length--;
        }
        return steps.subList(0, length);
    }
}
