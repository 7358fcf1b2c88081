package io.recount.projections.profile;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.CLEO;
import static io.recount.projections.CustomerLog.SOURCE;
import static io.recount.projections.CustomerLog.at;
import static io.recount.projections.CustomerLog.customer;
import static io.recount.projections.CustomerLog.eventId;
import static io.recount.projections.CustomerLog.recordedAt;
import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.domain.interaction.InteractionKind;
import io.recount.projections.CustomerLog;
import io.recount.projections.testsupport.TestMongo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers may expect of profiles, whichever MongoDB keeps them. */
public abstract class ProfileViewsContract {
    static final Identifier ANON_1 = Identifier.anonymousId("anon-1");
    static final Identifier ANON_2 = Identifier.anonymousId("anon-2");
    static final Identifier USER = Identifier.userId("u-1");
    static final Identifier MAIL = new Identifier(Identifier.EMAIL, "Anna@Example.org");

    private final CustomerLog log = new CustomerLog();

    private TestMongo mongo;
    private ProfileProjector projector;
    private ProfileQueries queries;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projector = new ProfileProjector(mongo.store());
        queries = new ProfileQueries(new StoredProfileViews(mongo.store()));
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @Test
    void aTraitTellsWhereItComesFrom() {
        log.registered(ANNA, 0, ANON_1).traits(ANNA, 5, Map.of("plan", "free"));
        project();

        assertThat(profile(ANNA).traits())
                .isEqualTo(Map.of("plan", new TraitView("free", eventId(20), 20, SOURCE, at(5), recordedAt(20))));
    }

    @Test
    void aLateEventNeverOverwritesANewerTrait() {
        log.traits(ANNA, 50, Map.of("plan", "pro")).traits(ANNA, 10, Map.of("plan", "free", "city", "Bonn"));
        project();

        assertThat(value(ANNA, "plan")).isEqualTo("pro");
        assertThat(value(ANNA, "city")).isEqualTo("Bonn");
    }

    @Test
    void ofTwoTraitsOfOneMomentTheLaterToldWins() {
        log.traits(ANNA, 5, Map.of("plan", "free")).traits(ANNA, 5, Map.of("plan", "pro"));
        project();

        assertThat(value(ANNA, "plan")).isEqualTo("pro");
    }

    @Test
    void aTraitTakenAwayStaysAwayWhenAnOlderValueComesLate() {
        log.traits(ANNA, 50, singletonMap("plan", null)).traits(ANNA, 10, Map.of("plan", "free"));
        project();
        assertThat(profile(ANNA).traits()).isEmpty();

        log.traits(ANNA, 60, Map.of("plan", "pro"));
        project();
        assertThat(value(ANNA, "plan")).isEqualTo("pro");
    }

    @Test
    void traitsMayHaveAnyNameAndValue() {
        var traits = Map.<String, @Nullable Object>of(
                "a.b", Map.of("$c", List.of(1, 2L)), "$set", new BigDecimal("1.10"), "", true, "x".repeat(20_000), "y");
        log.traits(ANNA, 0, traits);
        project();

        assertThat(profile(ANNA).traits())
                .hasSize(4)
                .allSatisfy((name, trait) -> assertThat(trait.value()).isEqualTo(traits.get(name)));
        assertThat(List.copyOf(profile(ANNA).traits().keySet())).isSorted();
    }

    @Test
    void identifiersAreListedAsLearntAndFindTheCustomer() {
        log.registered(ANNA, 0, ANON_1).linked(ANNA, 1, USER, MAIL).linked(ANNA, 2, USER, ANON_2);
        project();

        assertThat(profile(ANNA).identifiers()).containsExactly(ANON_1, USER, MAIL, ANON_2);
        for (var identifier : List.of(ANON_1, USER, new Identifier(Identifier.EMAIL, "anna@example.ORG"), ANON_2)) {
            assertThat(queries.handle(new GetCustomer.ByIdentifier(identifier))).contains(profile(ANNA));
        }
        assertThat(queries.handle(new GetCustomer.ByIdentifier(Identifier.userId("anon-1"))))
                .isEmpty();
    }

    @Test
    void colonsDoNotConfuseIdentifiers() {
        log.registered(ANNA, 0, new Identifier("crm:a", "b")).registered(BERT, 0, new Identifier("crm", "a:b"));
        project();

        assertThat(find(new Identifier("crm:a", "b"))).isEqualTo(ANNA);
        assertThat(find(new Identifier("crm", "a:b"))).isEqualTo(BERT);
    }

    @Test
    void timesAndCountersCoverEverything() {
        log.registered(ANNA, 10, ANON_1)
                .page(ANNA, 30, "home")
                .page(ANNA, 5, "late")
                .custom(ANNA, 20, "Poked", Map.of());
        project();

        var profile = profile(ANNA);
        assertThat(profile.firstSeen()).isEqualTo(at(5));
        assertThat(profile.lastSeen()).isEqualTo(at(30));
        assertThat(profile.counters()).isEqualTo(Map.of(InteractionKind.PAGE_VIEWED, 2L, InteractionKind.CUSTOM, 1L));
        assertThat(profile.position()).isEqualTo(log.lastPosition());
    }

    @Test
    void theAccountIsTheLatestByTheCustomersTime() {
        log.account(ANNA, 50, "acme").account(ANNA, 10, "old");
        project();

        assertThat(profile(ANNA).accountId()).isEqualTo("acme");
    }

    @Test
    void aJoinedCustomerIsCountedOnceAndFoundUnderEveryName() {
        log.registered(BERT, 0, USER).page(BERT, 1, "a").traits(BERT, 10, Map.of("plan", "pro", "city", "Bonn"));
        log.registered(ANNA, 2, ANON_1).page(ANNA, 3, "b").traits(ANNA, 20, singletonMap("city", null));
        log.traits(ANNA, 5, Map.of("plan", "free", "lang", "de")).joins(ANNA, BERT, 30, ANON_1);
        project();
        projector.project(log.events());

        var joined = profile(BERT);
        assertThat(joined.counters()).isEqualTo(Map.of(InteractionKind.PAGE_VIEWED, 2L));
        assertThat(joined.identifiers()).containsExactly(USER, ANON_1);
        assertThat(joined.traits().keySet()).containsExactly("lang", "plan");
        assertThat(value(BERT, "plan")).isEqualTo("pro");
        assertThat(joined.firstSeen()).isEqualTo(at(0));
        assertThat(joined.lastSeen()).isEqualTo(at(30));
        assertThat(profile(ANNA)).isEqualTo(joined);
        assertThat(find(ANON_1)).isEqualTo(BERT);
        assertThat(joined.sources()).containsExactly(SOURCE);
    }

    @Test
    void aChainOfJoinsLeadsToTheLastCustomer() {
        log.registered(ANNA, 0, ANON_1).registered(BERT, 1, ANON_2).registered(CLEO, 2, USER);
        log.joins(ANNA, BERT, 3, ANON_1);
        project();
        log.joins(BERT, CLEO, 4, ANON_1, ANON_2);
        project();

        assertThat(profile(ANNA).id()).isEqualTo(CLEO);
        assertThat(profile(ANNA).identifiers()).containsExactly(ANON_1, ANON_2, USER);
        assertThat(List.of(find(ANON_1), find(ANON_2), find(USER))).containsOnly(CLEO);
        assertThat(queries.handle(new GetCustomers(Set.of(ANNA, BERT, CLEO, customer(9))))
                        .byId())
                .isEqualTo(Map.of(ANNA, profile(CLEO), BERT, profile(CLEO), CLEO, profile(CLEO)));
    }

    @Test
    void erasedEventsShowNothing() {
        log.erased(ANNA).erased(ANNA).registered(BERT, 0, USER);
        project();

        assertThat(queries.handle(new GetCustomer.ById(ANNA))).isEmpty();
    }

    @Test
    void aForgottenCustomerIsGoneAndStaysGone() {
        log.registered(ANNA, 0, ANON_1, MAIL).registered(BERT, 0, USER);
        project();
        projector.forget(ANNA);
        projector.forget(ANNA);
        projector.project(new CustomerLog().erased(ANNA).erased(ANNA).events());

        assertThat(queries.handle(new GetCustomer.ById(ANNA))).isEmpty();
        assertThat(queries.handle(new GetCustomer.ByIdentifier(MAIL))).isEmpty();
        assertThat(mongo.bytes(List.of("profiles", "profile_identifiers")))
                .containsOnlyKeys("profiles/" + BERT, "profile_identifiers/userId:u-1");
    }

    @Test
    void resetLeavesNothing() {
        log.registered(ANNA, 0, ANON_1).traits(ANNA, 1, Map.of("plan", "free"));
        project();
        projector.reset();

        assertThat(mongo.bytes(List.of("profiles", "profile_identifiers", "profile_trait_changes")))
                .isEmpty();
        project();
        assertThat(find(ANON_1)).isEqualTo(ANNA);
    }

    private void project() {
        projector.project(log.events());
    }

    private ProfileView profile(CustomerId id) {
        return queries.handle(new GetCustomer.ById(id)).orElseThrow();
    }

    private CustomerId find(Identifier identifier) {
        return queries.handle(new GetCustomer.ByIdentifier(identifier))
                .orElseThrow()
                .id();
    }

    private @Nullable Object value(CustomerId id, String trait) {
        return Objects.requireNonNull(profile(id).traits().get(trait)).value();
    }
}
