package io.recount.config.views;

import static io.recount.projections.CustomerLog.ANNA;
import static io.recount.projections.CustomerLog.BERT;
import static io.recount.projections.CustomerLog.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.domain.customer.CustomerId;
import io.recount.projections.CustomerLog;
import io.recount.projections.LoggedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewWriterTest {
    private final Touchy projector = new Touchy();
    private final Lot parking = new Lot();
    private final ViewWriter writer = new ViewWriter(projector, parking);

    @Test
    void oneBadEventParksItsCustomersLaterOnesAndNobodyElses() {
        var log = new CustomerLog().registered(ANNA, 1).registered(BERT, 1).account(ANNA, 2, "bad");
        log.account(BERT, 2, "good").account(ANNA, 3, "good").account(BERT, 3, "good");
        projector.bad = Set.of(log.events().get(2).position());

        var taken = writer.project(delivered(log.events()));

        assertThat(positions(taken)).isEqualTo(projector.stored).containsExactly(10L, 20L, 40L, 60L);
        assertThat(parking.causes).containsExactly(Map.entry(30L, "IllegalStateException"), Map.entry(50L, "waits"));
        assertThat(positions(writer.project(
                        delivered(new CustomerLog().registered(ANNA, 9).events()))))
                .isEmpty();
    }

    @Test
    void whoTakesOverAParkedHistoryWaitsToo() {
        var log = new CustomerLog().registered(ANNA, 1).registered(BERT, 1).account(BERT, 1, "bad");
        log.joins(BERT, ANNA, 2);
        log.account(ANNA, 3, "good").account(CLEO, 3, "good");
        projector.bad = Set.of(log.events().get(2).position());

        var taken = writer.project(delivered(log.events()));

        assertThat(taken).extracting(it -> it.event().customerId()).containsExactly(ANNA, BERT, CLEO);
        assertThat(parking.customers).containsExactlyInAnyOrder(ANNA, BERT);
    }

    @Test
    void manyBadEventsAreAllFound() {
        var log = new CustomerLog();
        for (int i = 1; i <= 50; i++) {
            log.registered(CustomerLog.customer(i), i);
        }
        projector.bad = Set.of(10L, 120L, 130L, 500L);

        assertThat(writer.project(delivered(log.events()))).hasSize(46);
        assertThat(parking.causes.keySet()).containsExactly(10L, 120L, 130L, 500L);
    }

    @Test
    void aStoreThatFailsIsNobodysFault() {
        projector.outage = true;

        assertThatThrownBy(() -> writer.project(
                        delivered(new CustomerLog().registered(ANNA, 1).events())))
                .isInstanceOf(StoreFailed.class);
        assertThat(parking.causes).isEmpty();
    }

    @Test
    void whatWasHeldBackIsReadAgainBeforeACulpritIsLookedFor() {
        var log = new CustomerLog().registered(ANNA, 1).registered(BERT, 1);
        projector.holds = true;
        writer.project(delivered(log.events().subList(0, 1)));
        projector.bad = Set.of(20L);

        assertThatThrownBy(() -> writer.project(delivered(log.events().subList(1, 2))))
                .isInstanceOf(ReadAgain.class);
        assertThat(projector.stored).isEmpty();

        writer.project(delivered(log.events().subList(0, 1)));
        writer.project(delivered(log.events().subList(1, 2)));
        writer.storeAll();
        assertThat(projector.stored).containsExactly(10L);
        assertThat(parking.causes.keySet()).containsExactly(20L);
    }

    @Test
    void anUnreadableEventIsParkedAsItIs() {
        var message = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(5), GenericEventMessage.asEventMessage("broken"));
        var broken = new Delivered(message, ANNA, null, new IllegalStateException("broken"));

        assertThat(writer.project(List.of(broken))).isEmpty();
        assertThat(parking.causes).containsExactly(Map.entry(5L, "IllegalStateException"));
    }

    private static List<Delivered> delivered(List<LoggedEvent> events) {
        return events.stream().map(ViewWriterTest::delivered).toList();
    }

    private static Delivered delivered(LoggedEvent logged) {
        var message = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(logged.position()), GenericEventMessage.asEventMessage(logged.event()));
        return new Delivered(message, logged.event().customerId(), logged, null);
    }

    private static List<Long> positions(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::position).toList();
    }

    /** Cannot take some events, and forgets what it held back when one of them comes. */
    private static final class Touchy extends FoldingProjector {
        Set<Long> bad = Set.of();
        boolean outage;
        boolean holds;
        final List<Long> stored = new ArrayList<>();
        private final List<Long> held = new ArrayList<>();

        @Override
        public String name() {
            return "touchy";
        }

        @Override
        public void project(List<LoggedEvent> batch) {
            if (outage) {
                throw new StoreFailed(new IllegalStateException("away"));
            }
            if (batch.stream().anyMatch(event -> bad.contains(event.position()))) {
                held.clear();
                throw new IllegalStateException("bad");
            }
            (holds ? held : stored).addAll(positions(batch));
        }

        @Override
        public boolean holdsBack() {
            return !held.isEmpty();
        }

        @Override
        public void store() {
            stored.addAll(held);
            held.clear();
        }
    }

    /** Parking in memory. */
    private static final class Lot implements Parking {
        final Map<Long, String> causes = new LinkedHashMap<>();
        final Set<CustomerId> customers = new HashSet<>();

        @Override
        public boolean isEmpty() {
            return customers.isEmpty();
        }

        @Override
        public boolean holds(CustomerId customer) {
            return customers.contains(customer);
        }

        @Override
        public void park(Delivered event, @Nullable RuntimeException cause) {
            customers.add(event.customer());
            causes.putIfAbsent(
                    event.position(), cause == null ? "waits" : cause.getClass().getSimpleName());
        }

        @Override
        public long size() {
            return causes.size();
        }

        @Override
        public long amountOfSequences() {
            return customers.size();
        }

        @Override
        public void clear() {
            causes.clear();
            customers.clear();
        }
    }
}
