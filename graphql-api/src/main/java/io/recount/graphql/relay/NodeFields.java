package io.recount.graphql.relay;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import io.recount.graphql.bus.MinPosition;
import io.recount.graphql.error.BadUserInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** {@code node(id:)} over all types that offer it. */
@Component
final class NodeFields implements RuntimeWiringConfigurer {
    private final List<NodeType> types;

    NodeFields(List<NodeType> types) {
        this.types = types;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("node", this::node));
        wiring.type("Node", type -> type.typeResolver(this::typeOf));
    }

    private @Nullable Object node(DataFetchingEnvironment field) {
        var id = NodeId.parse(Objects.requireNonNull(field.<String>getArgument("id")), "id");
        return types.stream()
                .filter(type -> type.name().equals(id.type()))
                .findFirst()
                .orElseThrow(() -> new BadUserInput("id", "is not an id of this API"))
                .read(MinPosition.of(field), id.id());
    }

    private GraphQLObjectType typeOf(TypeResolutionEnvironment object) {
        return types.stream()
                .filter(type -> type.source().isInstance(object.getObject()))
                .map(type -> object.getSchema().getObjectType(type.name()))
                .findFirst()
                .orElseThrow();
    }
}
