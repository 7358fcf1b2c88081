package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.recount.commands.access.Role;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;

@ExtendWith(Api.class)
class AccessIT {
    private static final GraphQLSchema SCHEMA =
            new Api().bean(GraphQlSource.class).schema();
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.SERVICE);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

    /** Who may do what, written down a second time so that a slip in the schema shows. */
    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("Query.node", READERS),
            Map.entry("Query.customer", READERS),
            Map.entry("Query.customers", READERS),
            Map.entry("Query.accessKeys", ADMINS),
            Map.entry("Query.system", ADMINS),
            Map.entry("Query.projections", ADMINS),
            Map.entry("Query.projection", ADMINS),
            Map.entry("Query.parkedEvents", ADMINS),
            Map.entry("Mutation.retryParkedEvents", ADMINS),
            Map.entry("Mutation.evictParkedEvent", ADMINS),
            Map.entry("Mutation.replayProjection", ADMINS),
            Map.entry("Mutation.checkProjection", ADMINS),
            Map.entry("Mutation.cancelProjectionRun", ADMINS),
            Map.entry("Query.webhook", ADMINS),
            Map.entry("Query.webhookTemplates", ADMINS),
            Map.entry("Query.previewWebhookMapping", ADMINS),
            Map.entry("Query.eventCatalogue", READERS),
            Map.entry("Query.trackingPlan", READERS),
            Map.entry("Query.trackingPlanHistory", READERS),
            Map.entry("Query.planViolations", READERS),
            Map.entry("Query.proposeTrackingPlan", READERS),
            Map.entry("Mutation.setPlanRule", ADMINS),
            Map.entry("Mutation.removePlanRule", ADMINS),
            Map.entry("Mutation.setUnplannedEvents", ADMINS),
            Map.entry("Mutation.applyProposedPlan", ADMINS),
            Map.entry("Query.sources", READERS),
            Map.entry("Query.source", READERS),
            Map.entry("Query.quarantine", READERS),
            Map.entry("Query.quarantineCounts", READERS),
            Map.entry("Mutation.createSource", ADMINS),
            Map.entry("Mutation.updateSource", ADMINS),
            Map.entry("Mutation.repairQuarantined", ADMINS),
            Map.entry("Mutation.resubmitQuarantined", ADMINS),
            Map.entry("Mutation.discardQuarantined", ADMINS),
            Map.entry("Mutation.recordInteraction", READERS),
            Map.entry("Mutation.setTraits", READERS),
            Map.entry("Mutation.configureWebhook", ADMINS),
            Map.entry("Mutation.createWriteKey", ADMINS),
            Map.entry("Mutation.createApiKey", ADMINS),
            Map.entry("Mutation.revokeWriteKey", ADMINS),
            Map.entry("Mutation.revokeKey", ADMINS),
            Map.entry("Subscription.customerUpdated", READERS),
            Map.entry("Subscription.timelineAppended", READERS),
            Map.entry("Subscription.eventsReceived", READERS));

    /** What the answers to administrators alone are made of; no other answer may lead there. */
    private static final List<String> FOR_ADMINS_ALONE =
            List.of("AccessKey", "ParkedEvent", "Projection", "System", "Webhook");

    static Stream<Arguments> everyRootFieldAndRole() {
        return rootFields().flatMap(field -> Arrays.stream(Role.values()).map(role -> Arguments.of(field, role)));
    }

    @ParameterizedTest
    @MethodSource("everyRootFieldAndRole")
    void everyFieldLetsInItsRolesAndNobodyElse(String field, Role role, Api api) {
        var operation = operation(field);
        boolean allowed = ALLOWED.getOrDefault(field, Set.of()).contains(role);

        assertThat(api.run(role, operation).getErrors())
                .as(operation)
                .noneMatch(error -> error.getErrorType() == ErrorType.ValidationError)
                .extracting(AccessIT::code)
                .satisfies(codes -> assertThat(codes.contains("FORBIDDEN")).isNotEqualTo(allowed));
        if (!operation.startsWith("subscription")) {
            assertThat(api.ask(role, operation)
                            .at("/errors/0/extensions/code")
                            .asString()
                            .equals("FORBIDDEN"))
                    .isNotEqualTo(allowed);
        }
    }

    @Test
    void everyFieldOfTheSchemaIsWrittenDownHere() {
        assertThat(rootFields()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        assertThat(rootFields()).contains("Query.customers", "Mutation.revokeKey");
    }

    @Test
    void noAnswerToOthersLeadsToWhatIsForAdmins() {
        var seen = new LinkedHashSet<String>();
        for (var field : ALLOWED.entrySet()) {
            if (field.getValue().contains(Role.SERVICE)) {
                reach(definition(field.getKey()).getType(), seen);
            }
        }
        assertThat(seen).contains("Customer", "PageInfo").doesNotContainAnyElementsOf(FOR_ADMINS_ALONE);
        assertThat(SCHEMA.getAllTypesAsList())
                .extracting(GraphQLNamedType::getName)
                .containsAll(FOR_ADMINS_ALONE);
    }

    @Test
    void whatIsForbiddenIsNotDone(Api api) {
        api.ask(Role.SERVICE, operation("Mutation.createWriteKey"));
        assertThat(api.world().keys().find("secret-of-x")).isEmpty();
    }

    @Test
    void whatIsForbiddenLeavesItsNeighboursAlone(Api api) {
        var answer = api.ask(Role.SERVICE, "{customers {pageInfo {hasNextPage}} system {version}}");
        assertThat(answer.get("errors")).hasSize(1);
    }

    @Test
    void everySignedInRoleMayReadTheSchema(Api api) {
        assertThat(api.ask(Role.SERVICE, "{__schema {queryType {name}}}")
                        .at("/data/__schema/queryType/name")
                        .asString())
                .isEqualTo("Query");
    }

    @Test
    void withoutKeyNobodyIsLetIn(Api api) {
        var answer = api.send(api.post(null, "{\"query\":\"{__typename}\"}"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void whoIsNotLetInLearnsHow(Api api) {
        assertThat(api.send(api.post(null, "{}")).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void anUnknownKeyIsNotLetIn(Api api) {
        var request = api.post(null, "{\"query\":\"{__typename}\"}").header("Authorization", "Bearer wrong");
        assertThat(api.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSchemeIsNotLetIn(Api api) {
        var request = api.post(null, "{\"query\":\"{__typename}\"}").header("Authorization", "Basic QURNSU46");
        assertThat(api.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase(Api api) {
        var request = api.post(null, "{\"query\":\"{__typename}\"}").header("Authorization", "bearer ADMIN");
        assertThat(api.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void aWriteKeyIsForbidden(Api api) {
        var answer = api.send(api.post(Role.INGEST, "{\"query\":\"{__typename}\"}"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
    }

    private static Stream<String> rootFields() {
        return Stream.of(SCHEMA.getQueryType(), SCHEMA.getMutationType(), SCHEMA.getSubscriptionType())
                .filter(Objects::nonNull)
                .flatMap(root ->
                        root.getFieldDefinitions().stream().map(field -> root.getName() + "." + field.getName()));
    }

    private static String operation(String field) {
        return Operations.of(SCHEMA.getObjectType(field.substring(0, field.indexOf('.'))), definition(field));
    }

    private static GraphQLFieldDefinition definition(String field) {
        int dot = field.indexOf('.');
        return SCHEMA.getObjectType(field.substring(0, dot)).getFieldDefinition(field.substring(dot + 1));
    }

    /** Adds the names of all types that a field of this type can lead to. */
    private static void reach(GraphQLType type, Set<String> seen) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        if (!seen.add(named.getName())) {
            return;
        }
        if (named instanceof GraphQLFieldsContainer object) {
            object.getFieldDefinitions().forEach(field -> reach(field.getType(), seen));
        }
        if (named instanceof GraphQLInterfaceType of) {
            SCHEMA.getImplementations(of).forEach(object -> reach(object, seen));
        }
        if (named instanceof GraphQLUnionType of) {
            of.getTypes().forEach(object -> reach(object, seen));
        }
    }

    private static Object code(GraphQLError error) {
        return Objects.requireNonNullElse(error.getExtensions(), Map.<String, Object>of())
                .getOrDefault("code", "");
    }
}
