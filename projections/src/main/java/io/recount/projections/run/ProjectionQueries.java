package io.recount.projections.run;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about the views themselves. */
public final class ProjectionQueries {
    private final ProjectionViews views;

    public ProjectionQueries(ProjectionViews views) {
        this.views = views;
    }

    @QueryHandler
    public List<ProjectionView> handle(FindProjections query) {
        return views.all();
    }

    @QueryHandler
    public Optional<ProjectionView> handle(GetProjection query) {
        return views.find(query.name());
    }
}
