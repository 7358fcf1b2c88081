package io.recount.graphql.schema;

import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import io.recount.graphql.access.DenyByDefault;
import io.recount.graphql.bus.Batches;
import io.recount.graphql.limit.Documents;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/** Builds the one GraphQL engine of the server. */
@Configuration(proxyBeanMethods = false)
class GraphQlSourceConfiguration {
    private static final String FILES = "classpath*:graphql/*.graphqls";

    @Bean
    GraphQlSource recountGraphQlSource(
            List<TypeDefinitionConfigurer> types,
            List<RuntimeWiringConfigurer> fields,
            List<DataFetcherExceptionResolver> errors,
            Batches batches)
            throws IOException {
        var builder = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new PathMatchingResourcePatternResolver().getResources(FILES))
                .exceptionResolvers(errors)
                .instrumentation(List.of(batches));
        types.forEach(builder::configureTypeDefinitions);
        fields.forEach(builder::configureRuntimeWiring);
        builder.configureGraphQl(engine ->
                engine.preparsedDocumentProvider(documents(engine.build().getGraphQLSchema())));
        var source = builder.build();
        DenyByDefault.check(source.schema());
        return source;
    }

    private static PreparsedDocumentProvider documents(GraphQLSchema schema) {
        return new Documents(schema);
    }
}
