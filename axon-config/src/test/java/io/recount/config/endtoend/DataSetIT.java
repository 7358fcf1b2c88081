package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recount.config.command.Console;
import io.recount.config.command.imports.ImportCommand;
import io.recount.config.start.Lifetime;
import io.recount.domain.customer.CustomerId;
import io.recount.domain.customer.Identifier;
import io.recount.graphql.bus.PageOf;
import io.recount.projections.directory.CountCustomers;
import io.recount.projections.directory.CustomerCondition;
import io.recount.projections.directory.CustomerOrder;
import io.recount.projections.directory.FindCustomers;
import io.recount.projections.directory.FoundCustomer;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.timeline.FindTimeline;
import io.recount.projections.timeline.FindTimelines;
import io.recount.projections.timeline.TimelineEntry;
import io.recount.projections.timeline.TimelinePages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole public data sets, each into a server of its own. */
class DataSetIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @Test
    void cdnowHasItsCustomersOrdersAndDollarsHoweverOftenItIsImported() {
        var file = SharedData.file("cdnow/CDNOW_master.txt");
        try (var server = RunningServer.start(data, Map.of())) {
            assertThat(imported(file, "cdnow.yaml")).containsPattern("accepted +69,659");
            assertThat(imported(file, "cdnow.yaml"))
                    .containsPattern("accepted +0\n")
                    .containsPattern("duplicate +69,659");
            caughtUp(server);
            listed(server, 23_570);

            long customers = 0;
            long orders = 0;
            var dollars = BigDecimal.ZERO;
            var page = customers(server, null);
            while (!page.isEmpty()) {
                for (var customer : page) {
                    customers++;
                    for (var order : orders(server, customer.id())) {
                        orders++;
                        dollars = dollars.add(
                                new BigDecimal(String.valueOf(order.data().get("total"))));
                    }
                }
                page = customers(server, page.getLast());
            }

            assertThat(customers).isEqualTo(23_570);
            assertThat(orders).isEqualTo(69_659);
            assertThat(dollars).isEqualByComparingTo("2500315.63");
        }
    }

    @Test
    void telcoIsSevenThousandCustomersWithTraits() {
        var file = SharedData.file("telco/Telco-Customer-Churn.csv");
        try (var server = RunningServer.start(data, Map.of())) {
            assertThat(imported(file, "telco.yaml")).containsPattern("accepted +7,043");
            caughtUp(server);
            listed(server, 7_043);

            assertThat(traits(server, "7590-VHVEG"))
                    .containsEntry("contract", "Month-to-month")
                    .containsEntry("churned", "false")
                    .containsEntry("total_charges", "29.85")
                    .hasSize(20);
            assertThat(traits(server, "4472-LVYGI"))
                    .doesNotContainKey("total_charges")
                    .hasSize(19);
            long customers = 0;
            for (var page = customers(server, null); !page.isEmpty(); ) {
                customers += page.size();
                page = customers(server, page.getLast());
            }
            assertThat(customers).isEqualTo(7_043);
        }
    }

    private String imported(Path file, String mapping) {
        out.reset();
        var stream = new PrintStream(out, true, UTF_8);
        var arguments = List.of(
                file.toString(), "--mapping", SharedData.example(mapping).toString());
        int code = new ImportCommand(
                        new Console(stream, stream, false), Map.of("RECOUNT_DATA", data.toString()), new Lifetime())
                .run(arguments);
        assertThat(code).as("%s", out).isEqualTo(ImportCommand.DONE);
        return out.toString(UTF_8);
    }

    private static void caughtUp(RunningServer server) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> server.server().report().processors().stream()
                        .allMatch(processor -> processor.lagEvents() == 0));
    }

    /** The list holds new customers back for a moment. */
    private static void listed(RunningServer server, long customers) {
        var count = new CountCustomers(CustomerCondition.ANYBODY, CustomerOrder.USUAL);
        Awaitility.await()
                .until(() -> server.server().queries().query(count, Long.class).join() == customers);
    }

    private static List<FoundCustomer> customers(RunningServer server, @Nullable FoundCustomer after) {
        var query = new FindCustomers(
                CustomerCondition.ANYBODY,
                CustomerOrder.USUAL,
                FindCustomers.MAX_FIRST,
                after == null ? null : after.place());
        return rows(server, query, FoundCustomer.class);
    }

    private static List<TimelineEntry> orders(RunningServer server, CustomerId customer) {
        var all = new ArrayList<TimelineEntry>();
        List<TimelineEntry> page;
        do {
            var after = all.isEmpty() ? null : all.getLast().place();
            var query = new FindTimeline(customer, FindTimeline.MAX_FIRST, after, Set.of(), null, null);
            page = server.server()
                    .queries()
                    .query(new FindTimelines(Set.of(query)), TimelinePages.class)
                    .join()
                    .pages()
                    .get(query)
                    .rows();
            all.addAll(page);
        } while (page.size() == FindTimeline.MAX_FIRST);
        return all;
    }

    private static <T> List<T> rows(RunningServer server, Object query, Class<T> type) {
        return server.server().queries().query(query, new PageOf<>(type)).join().rows();
    }

    private static Map<String, String> traits(RunningServer server, String customer) {
        var query = new GetCustomer.ByIdentifier(new Identifier(Identifier.USER_ID, customer));
        var profile = server.server()
                .queries()
                .query(query, ResponseTypes.optionalInstanceOf(ProfileView.class))
                .join()
                .orElseThrow();
        var traits = new TreeMap<String, String>();
        profile.traits().forEach((name, trait) -> traits.put(name, String.valueOf(trait.value())));
        return traits;
    }
}
