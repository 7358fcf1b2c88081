package io.recount.graphql.schema;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.SourceLocation;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.recount.commands.access.Role;
import io.recount.domain.interaction.InteractionKind;
import java.util.Arrays;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;
import org.springframework.stereotype.Component;

/** The enum of interaction kinds, made from the domain's own so that the two cannot differ. */
@Component
final class KindEnum implements TypeDefinitionConfigurer, RuntimeWiringConfigurer {
    private static final String NAME = "InteractionKind";

    @Override
    public void configure(TypeDefinitionRegistry types) {
        var kinds = EnumTypeDefinition.newEnumTypeDefinition()
                .name(NAME)
                .description(text("The kinds of interaction that Recount tells apart."))
                .enumValueDefinitions(Arrays.stream(InteractionKind.values())
                        .map(KindEnum::value)
                        .toList());
        types.add(kinds.build());
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(NAME, type -> type.enumValues(new NaturalEnumValuesProvider<>(InteractionKind.class)));
        wiring.type("KeyRole", type -> type.enumValues(new NaturalEnumValuesProvider<>(Role.class)));
    }

    private static EnumValueDefinition value(InteractionKind kind) {
        return EnumValueDefinition.newEnumValueDefinition()
                .name(kind.name())
                .description(text(kind.title() + "; stored as `" + kind.storedName() + "`."))
                .build();
    }

    private static Description text(String text) {
        return new Description(text, SourceLocation.EMPTY, false);
    }
}
