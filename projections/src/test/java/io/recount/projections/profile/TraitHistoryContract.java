package io.recount.projections.profile;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.CLEO;
import static io.recount.projections.CustomerLog.SOURCE;
import static io.recount.projections.CustomerLog.at;
import static io.recount.projections.CustomerLog.eventId;
import static io.recount.projections.CustomerLog.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.CustomerLog;
import io.recount.projections.Page;
import io.recount.projections.testsupport.TestMongo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers may expect of the histories of traits, whichever MongoDB keeps them. */
public abstract class TraitHistoryContract {
    private static final List<String> COLLECTION = List.of("profile_trait_changes");

    private final CustomerLog log = new CustomerLog();
    private TestMongo mongo;
    private ProfileProjector projector;
    private TraitHistoryViews histories;

    /** The server under test. */
    protected abstract TestMongo open();

    @BeforeEach
    void connect() {
        mongo = open();
        projector = new ProfileProjector(mongo.store());
        histories = new StoredTraitHistoryViews(mongo.store());
    }

    @AfterEach
    void staysWithinTheSubset() {
        if (mongo != null) {
            mongo.close();
        }
    }

    @Test
    void everyValueIsThereWithItsEventAndTheOneItReplaced() {
        log.traits(ANNA, 1, Map.of("plan", "free")).traits(ANNA, 2, Map.of("plan", List.of("pro", 5)));
        project();
        assertThat(changes(ANNA, "plan"))
                .containsExactly(
                        new TraitChange(
                                ANNA,
                                List.of("pro", 5),
                                false,
                                "free",
                                eventId(10),
                                eventId(20),
                                20,
                                SOURCE,
                                "message-1",
                                at(2),
                                recordedAt(20)),
                        new TraitChange(
                                ANNA,
                                "free",
                                false,
                                null,
                                null,
                                eventId(10),
                                10,
                                SOURCE,
                                "message-0",
                                at(1),
                                recordedAt(10)));
        assertThat(changes(ANNA, "pla")).isEmpty();
        assertThat(changes(BERT, "plan")).isEmpty();
    }

    @Test
    void theSameValueAgainIsNoChange() {
        for (int i = 0; i < 2_000; i++) {
            log.traits(ANNA, i, Map.of("plan", "pro"));
        }
        log.traits(ANNA, 3_000, Map.of("plan", "free"));
        project();
        assertThat(values(ANNA)).containsExactly("free", "pro");
        assertThat(changes(ANNA, "plan").getFirst().replacedEventId()).isEqualTo(eventId(20_000));
        assertThat(mongo.bytes(COLLECTION)).hasSize(2);
    }

    @Test
    void whatCameLateIsListedAsOutdated() {
        log.traits(ANNA, 9, Map.of("plan", "pro")).traits(ANNA, 5, Map.of("plan", "free"));
        project();
        var late = changes(ANNA, "plan").getFirst();
        assertThat(late.value()).isEqualTo("free");
        assertThat(late.outdated()).isTrue();
        assertThat(late.replaced()).isNull();
        assertThat(late.replacedEventId()).isNull();
    }

    @Test
    void takingATraitAwayIsAChange() {
        log.traits(ANNA, 1, Map.of("plan", "pro")).traits(ANNA, 2, gone()).traits(ANNA, 3, gone());
        log.traits(ANNA, 4, Map.of("plan", "pro"));
        project();
        assertThat(values(ANNA)).containsExactly("pro", null, "pro");
        assertThat(changes(ANNA, "plan").get(1).replaced()).isEqualTo("pro");
    }

    @Test
    void joinedCustomersHaveOneHistory() {
        log.traits(ANNA, 1, Map.of("plan", "anna")).traits(BERT, 2, Map.of("plan", "bert"));
        log.traits(CLEO, 3, Map.of("plan", "cleo")).joins(ANNA, BERT, 4).joins(BERT, CLEO, 5);
        log.traits(CLEO, 6, Map.of("plan", "all"));
        project();
        assertThat(values(CLEO)).containsExactly("all", "cleo", "bert", "anna");
        assertThat(changes(ANNA, "plan")).isEqualTo(changes(CLEO, "plan"));
        assertThat(changes(CLEO, "plan")).extracting(TraitChange::customerId).containsExactly(CLEO, CLEO, BERT, ANNA);
    }

    @Test
    void aNewerValueOfSomebodyWhoJoinsReplacesTheOneInEffect() {
        log.traits(ANNA, 9, Map.of("plan", "newer", "city", "Bonn")).traits(BERT, 2, Map.of("plan", "older"));
        log.joins(ANNA, BERT, 10);
        project();
        var joining = changes(BERT, "plan").getFirst();
        assertThat(joining.value()).isEqualTo("newer");
        assertThat(joining.replaced()).isEqualTo("older");
        assertThat(joining.eventId()).isEqualTo(eventId(40));
        assertThat(joining.occurredAt()).isEqualTo(at(9));
        assertThat(values(BERT)).containsExactly("newer", "older", "newer");
        assertThat(changes(BERT, "city")).hasSize(1);
    }

    @Test
    void longHistoriesComeInPagesThatReadNoMoreThanTheyShow() {
        for (int i = 0; i < 1_000; i++) {
            log.traits(i % 2 == 0 ? ANNA : BERT, i, Map.of("plan", i, "plan:b", -i));
        }
        log.joins(ANNA, BERT, 2_000);
        project();
        var all = new ArrayList<@Nullable Object>();
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            mongo.store().restart();
            var page = page(BERT, "plan", 70, before);
            assertThat(mongo.store().documentsRead()).isLessThanOrEqualTo(1 + 2 * 71);
            page.rows().forEach(change -> all.add(change.value()));
            before = page.rows().getLast().position();
            more = page.hasNext();
        }
        assertThat(all).hasSize(1_000).startsWith(999, 998, 997).endsWith(1, 0);
    }

    @Test
    void aForgottenCustomerLeavesNothingOfWhomTheyWereJoinedFrom() {
        log.traits(ANNA, 1, Map.of("plan", "a"))
                .traits(BERT, 2, Map.of("plan", "b"))
                .joins(ANNA, BERT, 3);
        log.traits(CLEO, 4, Map.of("plan", "c"));
        project();
        projector.forget(BERT);
        assertThat(mongo.bytes(COLLECTION)).hasSize(1);
        assertThat(values(CLEO)).containsExactly("c");
    }

    private void project() {
        projector.project(log.events());
    }

    private Page<TraitChange> page(CustomerId id, String name, int first, long before) {
        var query = new FindTraitHistory(id, name, first, before);
        return Objects.requireNonNull(histories.pages(Set.of(query)).get(query));
    }

    private List<TraitChange> changes(CustomerId id, String name) {
        return page(id, name, FindTraitHistory.MAX_FIRST, Long.MAX_VALUE).rows();
    }

    private List<@Nullable Object> values(CustomerId id) {
        var values = new ArrayList<@Nullable Object>();
        changes(id, "plan").forEach(change -> values.add(change.value()));
        return values;
    }

    private static Map<String, @Nullable Object> gone() {
        var traits = new HashMap<String, @Nullable Object>();
        traits.put("plan", null);
        return traits;
    }
}
