package io.recount.graphql.explorer;

import io.recount.graphql.http.Validator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** GraphiQL at {@code /graphiql}; all of it comes out of this server's own jars. */
@Configuration(proxyBeanMethods = false)
class ExplorerPage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String STYLE = "text/css;charset=UTF-8";

    /** A folder of our own: Spring for GraphQL brings a page at graphiql/ that loads itself from another host. */
    private static final String OWN = "io/recount/graphql/explorer/";

    private static final String WEBJARS = "META-INF/resources/webjars/";

    private static final Map<String, Asset> ASSETS = Map.of(
            "/graphiql", new Asset(HTML, OWN + "index.html"),
            "/graphiql/", new Asset(HTML, OWN + "index.html"),
            "/graphiql/explorer.js", new Asset(SCRIPT, OWN + "explorer.js"),
            "/graphiql/explorer.css", new Asset(STYLE, OWN + "explorer.css"),
            "/graphiql/react.js", new Asset(SCRIPT, WEBJARS + "react/18.3.1/umd/react.production.min.js"),
            "/graphiql/react-dom.js", new Asset(SCRIPT, WEBJARS + "react-dom/18.3.1/umd/react-dom.production.min.js"),
            "/graphiql/graphiql.js", new Asset(SCRIPT, WEBJARS + "graphiql/2.4.7/graphiql.min.js"),
            "/graphiql/graphiql.css", new Asset(STYLE, WEBJARS + "graphiql/2.4.7/graphiql.min.css"));

    /** Nothing from outside; the editor sets styles of its own and its style sheet holds fonts and pictures. */
    static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
            + "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    SimpleUrlHandlerMapping graphiQlRoutes() {
        return new SimpleUrlHandlerMapping(ASSETS, Ordered.HIGHEST_PRECEDENCE);
    }

    private record Asset(String type, ClassPathResource file) implements HttpRequestHandler {
        Asset(String type, String file) {
            this(type, new ClassPathResource(file));
        }

        @Override
        public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            var content = file.getContentAsByteArray();
            if (!Validator.of(content).answers("no-cache", request, response)) {
                response.getOutputStream().write(content);
            }
        }
    }
}
