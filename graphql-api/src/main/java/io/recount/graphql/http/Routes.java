package io.recount.graphql.http;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the endpoint at its address. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    SimpleUrlHandlerMapping graphQlRoute(GraphQlEndpoint endpoint) {
        return new SimpleUrlHandlerMapping(Map.of("/graphql", endpoint), Ordered.HIGHEST_PRECEDENCE);
    }
}
