package io.recount.projections.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.domain.customer.CustomerId;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.documents.DocumentStore;
import io.recount.projections.profile.ProfileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, a store finds what looking at every customer finds, in the same order. */
public abstract class DirectorySearchContract {
    private static final int CUSTOMERS = 400;
    private static final CustomerOrder BY_NAME = new CustomerOrder(CustomerOrder.By.NAME, null, false);

    /** Seals by saying what for. */
    static final PlaceSeal OPEN = new PlaceSeal() {
        @Override
        public String seal(String place, String list) {
            return list + "|" + place;
        }

        @Override
        public Optional<String> open(String sealed, String list) {
            return sealed.startsWith(list + "|") ? Optional.of(sealed.substring(list.length() + 1)) : Optional.empty();
        }
    };

    /** An empty store. */
    protected abstract DocumentStore store();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyFilterAndOrderFindWhatLookingAtEverybodyFinds(long seed) {
        var customers = new Population(seed).customers(CUSTOMERS);
        var views = filled(customers);
        var oracle = new Oracle(customers);
        var conditions = new RandomConditions(seed);
        for (int i = 0; i < 200; i++) {
            var condition = conditions.condition(i % 4);
            var order = conditions.order();
            var expected = oracle.list(condition, order);

            assertThat(all(views, condition, order, 100))
                    .as("%s %s", condition, order)
                    .isEqualTo(expected);
            assertThat(views.count(new CountCustomers(condition, order)))
                    .as("%s", condition)
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void pagesOfAnySizeAddUpToTheList() {
        var customers = new Population(4).customers(CUSTOMERS);
        var views = filled(customers);
        var random = new Random(4);
        var conditions = new RandomConditions(4);
        for (var by : CustomerOrder.By.values()) {
            for (var descending : List.of(true, false)) {
                var kind = by == CustomerOrder.By.COUNTER ? Population.KINDS.getFirst() : null;
                var order = new CustomerOrder(by, kind, descending);
                var condition = conditions.condition(1);

                assertThat(all(views, condition, order, 1 + random.nextInt(40)))
                        .isEqualTo(new Oracle(customers).list(condition, order));
            }
        }
    }

    @Test
    void aPlaceIsGoodForItsOwnListAlone() {
        var views = filled(new Population(5).customers(20));
        var place = views.page(new FindCustomers(CustomerCondition.ANYBODY, BY_NAME, 3, null))
                .rows()
                .getLast()
                .place();

        assertThatThrownBy(
                        () -> views.page(new FindCustomers(CustomerCondition.ANYBODY, CustomerOrder.USUAL, 3, place)))
                .isInstanceOf(RuleViolated.class)
                .extracting("code")
                .isEqualTo(DirectoryViews.PLACE_INVALID);
    }

    @Test
    void nobodyIsFoundWhereNothingWasEverWritten() {
        var views = new StoredDirectoryViews(store(), OPEN);
        for (var by : List.of(CustomerOrder.USUAL, BY_NAME)) {
            assertThat(all(views, CustomerCondition.ANYBODY, by, 10)).isEmpty();
            assertThat(all(views, new CustomerCondition.Search("a"), by, 10)).isEmpty();
        }
        assertThat(views.count(new CountCustomers(CustomerCondition.ANYBODY, CustomerOrder.USUAL)))
                .isZero();
    }

    private StoredDirectoryViews filled(List<ProfileView> customers) {
        var store = store();
        store.search(DirectoryRows.COLLECTION).prepare();
        store.collection(DirectoryRows.COLLECTION)
                .replace(customers.stream().map(DirectoryRow::of).toList());
        return new StoredDirectoryViews(store, OPEN);
    }

    private static List<CustomerId> all(
            DirectoryViews views, CustomerCondition condition, CustomerOrder order, int first) {
        var all = new ArrayList<CustomerId>();
        @Nullable String after = null;
        boolean more = true;
        while (more) {
            var page = views.page(new FindCustomers(condition, order, first, after));
            page.rows().forEach(row -> all.add(row.id()));
            more = page.hasNext();
            after = page.rows().isEmpty() ? null : page.rows().getLast().place();
        }
        return all;
    }
}
