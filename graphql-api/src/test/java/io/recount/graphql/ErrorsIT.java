package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(Api.class)
class ErrorsIT {
    private static final String SECRET = "E11000 duplicate key ada@example.com";

    @Test
    void whatGoesWrongInsideStaysInside(Api api) {
        var error = broken(api);
        assertThat(error).contains("\"code\":\"INTERNAL\"").doesNotContain("ada@example.com", "Exception", "at io.");
    }

    @Test
    void theLogHasItUnderTheReference(Api api) {
        var log = logOf(() -> {
            var reference = api.error(prepare(api)).at("/extensions/reference").asString();
            assertThat(reference).hasSize(36);
        });
        assertThat(log).contains("Query.customer failed", "IllegalStateException", "Caused by", "ErrorsIT.java");
    }

    @Test
    void theLogHasNoPersonalData(Api api) {
        assertThat(logOf(() -> broken(api))).doesNotContain("ada@example.com");
    }

    @Test
    void anIllegalArgumentInsideIsNotTheCallersFault(Api api) {
        api.world().reads().fail(new IllegalArgumentException(SECRET));
        assertThat(api.code(query())).isEqualTo("INTERNAL");
    }

    @Test
    void aWrongVariableIsTheCallersFault(Api api) {
        assertThat(api.code("query($f: DateTime!) {customers {edges {node {timeline(from: $f) {edges {cursor}}}}}}"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    private static String prepare(Api api) {
        api.world().reads().fail(new IllegalStateException("outer " + SECRET, new IllegalStateException(SECRET)));
        return query();
    }

    private static String query() {
        return "{customer(by: {identifier: {type: \"email\", value: \"ada@example.com\"}}) {id}}";
    }

    private static String broken(Api api) {
        return api.error(prepare(api)).toString();
    }

    private static String logOf(Runnable action) {
        var logger = (Logger) LoggerFactory.getLogger("io.recount.graphql");
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        logger.addAppender(appender);
        try {
            action.run();
        } finally {
            logger.detachAppender(appender);
        }
        var text = new StringBuilder();
        for (var event : appender.list) {
            text.append(event.getFormattedMessage()).append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return text.toString();
    }
}
