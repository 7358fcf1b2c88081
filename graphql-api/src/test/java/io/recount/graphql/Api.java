package io.recount.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.recount.commands.access.AccessKey;
import io.recount.commands.access.Role;
import io.recount.graphql.call.Call;
import io.recount.graphql.call.Deadline;
import io.recount.graphql.call.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port, started once for all tests and put back to the fixtures before each. */
final class Api implements BeforeEachCallback, ParameterResolver {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final class Holder {
        static final ConfigurableApplicationContext SERVER = SpringApplication.run(
                Backend.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.threads.virtual.enabled=true",
                "--spring.main.banner-mode=off");
        static final HttpClient CLIENT = HttpClient.newHttpClient();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        world().reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    World world() {
        return Holder.SERVER.getBean(World.class);
    }

    <T> T bean(Class<T> type) {
        return Holder.SERVER.getBean(type);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + Holder.SERVER.getEnvironment().getProperty("local.server.port") + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Holder.CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A POST to /graphql with this body and the key of this role; its secret is the role's name. */
    HttpRequest.Builder post(@Nullable Role role, String body) {
        var request = HttpRequest.newBuilder(uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return role == null ? request : request.header("Authorization", "Bearer " + role);
    }

    JsonNode ask(Role role, String query, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return JSON.readTree(send(post(role, body)).body());
    }

    JsonNode ask(Role role, String query) {
        return ask(role, query, Map.of());
    }

    /** Runs an operation for this role past the HTTP edge, which turns write keys away by itself. */
    ExecutionResult run(Role role, String operation) {
        var key = new AccessKey(GraphQlFixtures.uuid(role.name()), "k", role, null, "k_", GraphQlFixtures.NOW, null);
        return bean(GraphQlSource.class)
                .graphQl()
                .execute(ExecutionInput.newExecutionInput(operation)
                        .graphQLContext(Map.of(
                                Call.class,
                                new Call(key, Deadline.in(Duration.ofMinutes(1))),
                                Transport.class,
                                Transport.STREAM))
                        .build());
    }

    /** The data of a query that must succeed. */
    JsonNode data(String query) {
        var answer = ask(Role.ADMIN, query);
        if (answer.has("errors")) {
            throw new AssertionError(answer.toString());
        }
        return answer.get("data");
    }

    /** The first error of a query that must fail. */
    JsonNode error(String query) {
        return ask(Role.ADMIN, query).get("errors").get(0);
    }

    /** The code of the first error. */
    String code(String query) {
        return error(query).at("/extensions/code").asString();
    }
}
