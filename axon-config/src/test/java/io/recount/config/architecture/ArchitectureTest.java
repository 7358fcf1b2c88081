package io.recount.config.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the modules and the rules of the house, as far as compiled classes tell them. */
class ArchitectureTest {

    private static final String DOMAIN = "io.recount.domain..";
    private static final String COMMANDS = "io.recount.commands..";
    private static final String INGESTION = "io.recount.ingestion..";
    private static final String PROJECTIONS = "io.recount.projections..";
    private static final String SCORING = "io.recount.scoring..";
    private static final String DELIVERY = "io.recount.delivery..";
    private static final String GRAPHQL = "io.recount.graphql..";
    private static final String CONFIG = "io.recount.config..";
    private static final String DEMO = "io.recount.demo..";

    @Test
    void everyModuleIsLookedAt() {
        for (String module : new String[] {DOMAIN, COMMANDS, INGESTION, PROJECTIONS, GRAPHQL, CONFIG, DEMO}) {
            assertThat(ServerClasses.ALL.stream().filter(resideInAPackage(module)))
                    .as(module)
                    .isNotEmpty();
        }
    }

    @Test
    void theDomainKnowsTheJdkAndNullnessAlone() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
                .check(ServerClasses.ALL);
    }

    @Test
    void theDemoCompanyKnowsNothingOfRecount() {
        classes()
                .that()
                .resideInAPackage(DEMO)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DEMO, "java..", "org.jspecify..")
                .check(ServerClasses.ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages(DEMO, CONFIG)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(DEMO)
                .check(ServerClasses.ALL);
    }

    @Test
    void commandsPointAtTheDomainAlone() {
        mayNotKnow(COMMANDS, INGESTION, PROJECTIONS, SCORING, DELIVERY, GRAPHQL, CONFIG);
    }

    @Test
    void projectionsPointAtTheDomainAlone() {
        mayNotKnow(PROJECTIONS, COMMANDS, INGESTION, SCORING, DELIVERY, GRAPHQL, CONFIG);
    }

    @Test
    void ingestionSendsCommandsAndKnowsNoViewOrApi() {
        mayNotKnow(INGESTION, PROJECTIONS, SCORING, DELIVERY, GRAPHQL, CONFIG);
        knowsAsDataAlone(INGESTION, COMMANDS);
    }

    @Test
    void theApiSpeaksInCommandsAndQueries() {
        mayNotKnow(GRAPHQL, INGESTION, SCORING, DELIVERY, CONFIG);
        knowsAsDataAlone(GRAPHQL, COMMANDS);
        knowsAsDataAlone(GRAPHQL, PROJECTIONS);
    }

    @Test
    void scoringIsAPureFoldWhoseAutomationAloneKnowsTheFramework() {
        mayNotKnow(SCORING, INGESTION, PROJECTIONS, DELIVERY, GRAPHQL, CONFIG);
        noClasses()
                .that()
                .resideInAPackage(SCORING)
                .and()
                .resideOutsideOfPackage("..automation..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.axonframework..", COMMANDS))
                .allowEmptyShould(true)
                .check(ServerClasses.ALL);
    }

    @Test
    void onlyTheServerAndTheApiKnowSpring() {
        noClasses()
                .that(resideInAnyPackage(DOMAIN, COMMANDS, INGESTION, PROJECTIONS, SCORING, DELIVERY))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(ServerClasses.ALL);
    }

    @Test
    void eventsAreAppliedInOnePlace() {
        assertThat(ServerClasses.ALL.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use ->
                                        use.getTargetClass().getSimpleName().equals("AggregateLifecycle")))
                        .map(JavaClass::getSimpleName))
                .containsExactly("CustomerAggregate");
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreFor() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..helpers..",
                        "..impl..",
                        "..manager..",
                        "..misc..")
                .check(ServerClasses.ALL);
    }

    @Test
    void modulesAndTheServersPartsFormNoCircles() {
        slices().matching("io.recount.(*)..").should().beFreeOfCycles().check(ServerClasses.ALL);
        slices().matching("io.recount.config.(*)..").should().beFreeOfCycles().check(ServerClasses.ALL);
    }

    @Test
    void nobodySleepsOrPrints() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ServerClasses.ALL);
        noClasses().should().callMethod(Thread.class, "sleep", Duration.class).check(ServerClasses.ALL);
        noClasses()
                .that(describe(
                        "are not the start", type -> !type.getSimpleName().equals("RecountApplication")))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(ServerClasses.ALL);
        noClasses()
                .that(describe(
                        "are not the start", type -> !type.getSimpleName().equals("RecountApplication")))
                .should()
                .callMethodWhere(
                        describe("prints a trace", call -> call.getName().equals("printStackTrace")))
                .check(ServerClasses.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mockito.Mockito",
                "org.easymock.EasyMock",
                "org.powermock.core.MockRepository",
                "io.mockk.MockK"
            })
    void thereIsNoMockingLibrary(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    private static void mayNotKnow(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(ServerClasses.ALL);
    }

    private static void knowsAsDataAlone(String module, String other) {
        DescribedPredicate<JavaClass> behaviour = describe(
                "hold more than data", type -> resideInAPackage(other).test(type) && !ServerClasses.isData(type));
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(behaviour)
                .check(ServerClasses.ALL);
    }
}
