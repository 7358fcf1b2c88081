package io.recount.projections.run;

import java.util.List;
import java.util.Optional;

/** Knows all views and what is done about them. */
public interface ProjectionViews {
    /** All, in the order of their names. */
    List<ProjectionView> all();

    /** The view of that name. */
    default Optional<ProjectionView> find(String name) {
        return all().stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
