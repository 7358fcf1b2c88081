package io.recount.config.views;

import io.recount.projections.Projector;
import io.recount.projections.documents.DocumentStore;
import java.util.function.Function;

/**
 * A view, wherever its documents lie.
 *
 * @param projector makes what keeps the view up to date in a store; making it writes nothing
 */
public record ViewDefinition(String name, Function<DocumentStore, Projector> projector) {}
