package io.recount.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.recount.graphql.call.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Parses and validates each query text once, and lets an operation run only within the limits. */
public final class Documents implements PreparsedDocumentProvider {
    /** Characters of query text kept; parsed documents take some twenty times as many bytes. */
    private static final long KEPT_CHARACTERS = 1_000_000;

    private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((String query, PreparsedDocumentEntry document) -> query.length())
            .build();
    private final Connections connections;

    /** For one schema: its connections and their default page sizes count for the limits. */
    public Documents(GraphQLSchema schema) {
        this.connections = Connections.of(schema);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput request, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var entry = valid.getIfPresent(request.getQuery());
        if (entry == null) {
            entry = parse.apply(request);
            if (entry.hasErrors()) {
                return CompletableFuture.completedFuture(entry);
            }
            valid.put(request.getQuery(), entry);
        }
        var excess = excess(entry.getDocument(), request);
        return CompletableFuture.completedFuture(excess.isEmpty() ? entry : new PreparsedDocumentEntry(excess));
    }

    private List<GraphQLError> excess(Document document, ExecutionInput request) {
        var errors = new ArrayList<GraphQLError>();
        Transport transport = request.getGraphQLContext().getOrDefault(Transport.class, Transport.POST);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var name = request.getOperationName();
            if (name == null || name.isEmpty() || name.equals(operation.getName())) {
                if (!transport.takes(operation.getOperation())) {
                    errors.add(new WrongTransport(operation.getOperation()));
                }
                var pages = new Pages(
                        connections,
                        operation.getVariableDefinitions(),
                        request.getRawVariables().toMap());
                var cost = Costs.of(document, operation, pages);
                Function<ToIntFunction<Cost>, String> in =
                        what -> " in `" + Costs.dearest(document, operation, pages, what) + "`";
                check(errors, "a depth of", cost.depth(), () -> in.apply(Cost::depth), Limits.DEPTH);
                check(
                        errors,
                        "a complexity of",
                        cost.complexity(),
                        () -> ", most of it" + in.apply(Cost::complexity),
                        Limits.COMPLEXITY);
                check(errors, "a number of aliases of", cost.aliases(), () -> "", Limits.ALIASES);
                check(errors, "a number of root fields of", cost.fields(), () -> "", Limits.ROOT_FIELDS);
            }
        }
        return errors;
    }

    private static void check(List<GraphQLError> errors, String what, int asked, Supplier<String> where, int limit) {
        if (asked > limit) {
            errors.add(new LimitExceeded(what, asked, where.get(), limit));
        }
    }
}
