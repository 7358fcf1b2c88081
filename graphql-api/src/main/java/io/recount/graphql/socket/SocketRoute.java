package io.recount.graphql.socket;

import io.recount.graphql.operation.Gate;
import io.recount.graphql.operation.Questions;
import io.recount.graphql.stream.Connections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Turns a request into a WebSocket. */
@Component
public final class SocketRoute {
    private static final List<String> PROTOCOLS = List.of("graphql-transport-ws");

    private final Gate gate;
    private final Questions questions;
    private final Connections connections;
    private final Initialisations initialisations;

    SocketRoute(Gate gate, Questions questions, Connections connections, Initialisations initialisations) {
        this.gate = gate;
        this.questions = questions;
        this.connections = connections;
        this.initialisations = initialisations;
    }

    /** Whether a request asks for a WebSocket. */
    public static boolean isMeant(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** Makes it one; the key is shown in the handshake or in the first message. */
    public void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var container = (ServerContainer) request.getServletContext().getAttribute(ServerContainer.class.getName());
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var config = ServerEndpointConfig.Builder.create(GraphQlSocket.class, "/graphql")
                .subprotocols(PROTOCOLS)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> endpoint) {
                        return endpoint.cast(
                                new GraphQlSocket(gate, questions, connections, initialisations, authorization));
                    }
                })
                .build();
        try {
            container.upgradeHttpToWebSocket(request, response, config, Map.of());
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }
}
