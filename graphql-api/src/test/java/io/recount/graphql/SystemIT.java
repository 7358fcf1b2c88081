package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Api.class)
class SystemIT {
    @Test
    void showsVersionAndStores(Api api) {
        assertThat(api.data("{system {version stores {events readModels}}}")
                        .get("system")
                        .toString())
                .isEqualTo("{\"version\":\"0.1.0\",\"stores\":{\"events\":\"embedded PostgreSQL\","
                        + "\"readModels\":\"embedded MongoDB\"}}");
    }

    @Test
    void showsHowFarEachProcessorHasCome(Api api) {
        assertThat(api.data("{system {processors {name position head lagEvents lagMillis parked error}}}")
                        .at("/system/processors/0")
                        .toString())
                .isEqualTo("{\"name\":\"profile-view\",\"position\":40,\"head\":42,\"lagEvents\":2,\"lagMillis\":15,"
                        + "\"parked\":2,\"error\":null}");
    }

    @Test
    void showsWhatBelongsToNoSource(Api api) {
        assertThat(api.data("{system {rejectedRequests {status code count}}}")
                        .at("/system/rejectedRequests")
                        .toString())
                .isEqualTo("[{\"status\":401,\"code\":\"write-key-unknown\",\"count\":3}]");
    }
}
