package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class ProjectionsIT {
    @Test
    void aReplayIsBegunAndShown(Api api) {
        api.data("mutation {replayProjection(input: {name: \"profile-view\"}) {userErrors {code}}}");

        assertThat(api.data(
                                "{projections {name position head run {kind state endedAt events totalEvents eventsPerSecond"
                                        + " remainingMillis documents differences error}}}")
                        .at("/projections/0")
                        .toString())
                .isEqualTo("{\"name\":\"profile-view\",\"position\":40,\"head\":42,\"run\":{\"kind\":\"REPLAY\","
                        + "\"state\":\"BUILDING\",\"endedAt\":null,\"events\":20,\"totalEvents\":42,\"eventsPerSecond\":10.5,"
                        + "\"remainingMillis\":2095,\"documents\":0,\"differences\":1,\"error\":null}}");
    }

    @Test
    void aCheckShowsWhatDiffers(Api api) {
        assertThat(api.data("mutation {checkProjection(input: {name: \"profile-view\"}) {projection {run {kind"
                                + " examples {collection key fields live rebuilt}}}}}")
                        .at("/checkProjection/projection/run")
                        .toString())
                .isEqualTo("{\"kind\":\"CHECK\",\"examples\":[{\"collection\":\"profiles\",\"key\":\"hash:1\","
                        + "\"fields\":[\"state\"],\"live\":\"a1\",\"rebuilt\":\"b2\"}]}");
    }

    @Test
    void refusalsAreUserErrors(Api api) {
        assertThat(api.data("mutation {replayProjection(input: {name: \"x\"}) {projection {name} userErrors {code}}}")
                        .at("/replayProjection")
                        .toString())
                .isEqualTo("{\"projection\":null,\"userErrors\":[{\"code\":\"PROJECTION_UNKNOWN\"}]}");
        assertThat(api.data("mutation {cancelProjectionRun(input: {name: \"profile-view\"}) {userErrors {code}}}")
                        .at("/cancelProjectionRun/userErrors/0/code")
                        .asString())
                .isEqualTo("NO_RUN_ACTIVE");
    }

    @Test
    void anUnknownNameIsNull(Api api) {
        assertThat(api.data("{projection(name: \"x\") {name}}")
                        .get("projection")
                        .isNull())
                .isTrue();
    }
}
