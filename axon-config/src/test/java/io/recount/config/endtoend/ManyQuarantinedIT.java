package io.recount.config.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.ingestion.message.BodyParser;
import io.recount.ingestion.message.TrackingLimits;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many messages of quarantine at a time, and what happens when something goes wrong in between. */
class ManyQuarantinedIT {
    private final RunningServer recount = RunningServer.shared();
    private final QuarantineCalls quarantine = new QuarantineCalls(recount);

    @Test
    void manyAreRepairedAtOnceByAFilter() {
        var batch = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < 250; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"group\",\"userId\":\"q7\",\"messageId\":\"q7-")
                    .append(i)
                    .append("\"}");
        }
        quarantine.track(batch.append("]}").toString());
        var filter = "filter: {reason: \"group-id-missing\"}";

        assertThat(quarantine
                        .mutation("repairQuarantined", filter + ", setValues: [{path: \"/groupId\", value: \"acme\"}]")
                        .get("outcomes")
                        .toString())
                .isEqualTo("[{\"outcome\":\"READY\",\"count\":250}]");
        assertThat(quarantine
                        .mutation("resubmitQuarantined", filter)
                        .get("outcomes")
                        .toString())
                .isEqualTo("[{\"outcome\":\"RECORDED\",\"count\":250}]");
        assertThat(recount.query("{ quarantineCounts(filter: {reason: \"group-id-missing\"}) { source status count } }")
                        .get("quarantineCounts")
                        .toString())
                .isEqualTo("[{\"source\":\"web\",\"status\":\"RESUBMITTED\",\"count\":250}]");
    }

    @Test
    void moreThanAThousandAreRefused() {
        var messages = "{\"type\":\"alias\",\"userId\":\"q8\"}"
                .concat(",{\"type\":\"alias\",\"userId\":\"q8\"}".repeat(1_000));
        quarantine.track("{\"batch\":[" + messages + "]}");

        assertThat(quarantine
                        .mutation("discardQuarantined", "filter: {type: \"alias\"}, reason: \"too many\"")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("TOO_MANY_ENTRIES");
        assertThat(recount.query("{ quarantineCounts(filter: {type: \"alias\"}) { status count } }")
                        .get("quarantineCounts")
                        .toString())
                .isEqualTo("[{\"status\":\"WAITING\",\"count\":1001}]");
    }

    @Test
    void pagesShowEachEntryOnceNewestFirst() {
        var messages = "{\"type\":\"screen\",\"userId\":[]}".concat(",{\"type\":\"screen\",\"userId\":[]}".repeat(6));
        quarantine.track("{\"batch\":[" + messages + "]}");

        var seen = new LinkedHashSet<String>();
        var after = "";
        for (boolean more = true; more; ) {
            var page = recount.query("{ quarantine(filter: {type: \"screen\"}, first: 3" + after
                            + ") { edges { node { id } } pageInfo { hasNextPage endCursor } } }")
                    .get("quarantine");
            page.get("edges")
                    .forEach(edge ->
                            assertThat(seen.add(edge.at("/node/id").asString())).isTrue());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: " + page.at("/pageInfo/endCursor");
        }
        assertThat(seen).hasSize(7);
    }

    @Test
    void anUnknownEntryIsRefused() {
        var unknown = "ids: [\""
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(("QuarantinedMessage:" + new UUID(1, 2)).getBytes(UTF_8))
                + "\"]";
        assertThat(quarantine
                        .mutation("resubmitQuarantined", unknown)
                        .at("/userErrors/0")
                        .toString())
                .contains("\"code\":\"ENTRY_NOT_FOUND\",\"field\":\"ids\"");
    }

    @Test
    void eventsAndStatusAreWrittenTogetherOrNotAtAll() {
        var message = "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"q9\",\"messageId\":\"q9-1\"}";
        var understood = new BodyParser(TrackingLimits.defaults())
                .kept(message.getBytes(UTF_8))
                .understand("web", Instant.parse("2026-03-04T05:06:07Z"));
        var intake = recount.server().writeSide().intake();
        long before = events();

        var failed = intake.submitAgain(understood.messages(), _ -> _ -> {
            throw new SQLException("the status cannot be written");
        });

        assertThatThrownBy(failed::join).hasRootCauseInstanceOf(SQLException.class);
        assertThat(events()).isEqualTo(before);
        assertThat(intake.submitAgain(understood.messages(), _ -> _ -> {})
                        .join()
                        .fates())
                .hasToString("[RECORDED]");
    }

    private long events() {
        return Stores.count(recount, "SELECT count(*) FROM events WHERE position > ?", 0L);
    }
}
