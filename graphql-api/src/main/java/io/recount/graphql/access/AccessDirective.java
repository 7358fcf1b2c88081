package io.recount.graphql.access;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.recount.commands.access.Role;
import io.recount.graphql.call.Call;
import io.recount.graphql.error.Forbidden;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Puts a guard before every field that carries {@code @access}. */
@Component
final class AccessDirective implements RuntimeWiringConfigurer, SchemaDirectiveWiring {
    static final String NAME = "access";

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directive(NAME, this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
        var name =
                field.getFieldsContainer().getName() + "." + field.getElement().getName();
        var allowed = roles(field.getAppliedDirective());
        DataFetcher<?> guarded = field.getFieldDataFetcher();
        return field.setFieldDataFetcher(env -> {
            if (!allowed.contains(Call.of(env).key().role())) {
                throw new Forbidden(name);
            }
            return guarded.get(env);
        });
    }

    static Set<Role> roles(GraphQLAppliedDirective directive) {
        var roles = EnumSet.noneOf(Role.class);
        if (directive.getArgument("roles").getValue() instanceof Collection<?> names) {
            names.forEach(name -> roles.add(Role.valueOf(name.toString())));
        }
        return roles;
    }
}
