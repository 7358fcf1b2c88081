package io.recount.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the endpoint at its address. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    SimpleUrlHandlerMapping graphQlRoute(GraphQlEndpoint endpoint) {
        var route = new Route();
        route.setUrlMap(Map.of("/graphql", endpoint));
        route.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return route;
    }

    /** Leaves what browsers ask beforehand to the endpoint: Spring compares origins by the address a proxy uses. */
    private static final class Route extends SimpleUrlHandlerMapping {
        @Override
        protected HandlerExecutionChain getCorsHandlerExecutionChain(
                HttpServletRequest request, HandlerExecutionChain chain, @Nullable CorsConfiguration config) {
            return chain;
        }
    }
}
