package io.recount.graphql;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Everything of the GraphQL API: {@code POST /graphql} and the page at {@code /graphiql}.
 *
 * <p>It needs, as beans, Axon's query and command gateways,
 * {@link io.recount.commands.access.AccessKeys} and {@link io.recount.graphql.system.SystemStatus}; a
 * {@link java.time.Clock} is used where there is one.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class GraphQlApiConfiguration {}
