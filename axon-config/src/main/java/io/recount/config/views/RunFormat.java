package io.recount.config.views;

import io.recount.projections.run.Difference;
import io.recount.projections.run.ProjectionRun;
import io.recount.projections.run.RunKind;
import io.recount.projections.run.RunState;
import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Runs as they are stored. */
final class RunFormat {
    private RunFormat() {}

    static BsonDocument encode(ProjectionRun run) {
        var examples = new BsonArray();
        run.examples().forEach(example -> examples.add(encode(example)));
        return new BsonDocument("kind", new BsonString(run.kind().name()))
                .append("state", new BsonString(run.state().name()))
                .append("startedAt", new BsonDateTime(run.startedAt().toEpochMilli()))
                .append(
                        "endedAt",
                        run.endedAt() == null
                                ? BsonNull.VALUE
                                : new BsonDateTime(run.endedAt().toEpochMilli()))
                .append("events", new BsonInt64(run.events()))
                .append("totalEvents", new BsonInt64(run.totalEvents()))
                .append("eventsPerSecond", new BsonDouble(run.eventsPerSecond()))
                .append("documents", new BsonInt64(run.documents()))
                .append("differences", new BsonInt64(run.differences()))
                .append("examples", examples)
                .append("error", text(run.error()));
    }

    /** How long it still takes is not kept. */
    static ProjectionRun decode(BsonDocument run) {
        return new ProjectionRun(
                RunKind.valueOf(run.getString("kind").getValue()),
                RunState.valueOf(run.getString("state").getValue()),
                Instant.ofEpochMilli(run.getDateTime("startedAt").getValue()),
                run.isNull("endedAt")
                        ? null
                        : Instant.ofEpochMilli(run.getDateTime("endedAt").getValue()),
                run.getInt64("events").getValue(),
                run.getInt64("totalEvents").getValue(),
                run.getDouble("eventsPerSecond").getValue(),
                null,
                run.getInt64("documents").getValue(),
                run.getInt64("differences").getValue(),
                run.getArray("examples").stream()
                        .map(example -> difference(example.asDocument()))
                        .toList(),
                text(run, "error"));
    }

    private static BsonDocument encode(Difference difference) {
        var fields = new BsonArray();
        difference.fields().forEach(field -> fields.add(new BsonString(field)));
        return new BsonDocument("collection", new BsonString(difference.collection()))
                .append("key", new BsonString(difference.key()))
                .append("fields", fields)
                .append("live", text(difference.live()))
                .append("rebuilt", text(difference.rebuilt()));
    }

    private static Difference difference(BsonDocument difference) {
        return new Difference(
                difference.getString("collection").getValue(),
                difference.getString("key").getValue(),
                difference.getArray("fields").stream()
                        .map(field -> field.asString().getValue())
                        .toList(),
                text(difference, "live"),
                text(difference, "rebuilt"));
    }

    private static BsonValue text(@Nullable String text) {
        return text == null ? BsonNull.VALUE : new BsonString(text);
    }

    private static @Nullable String text(BsonDocument document, String name) {
        return document.isNull(name) ? null : document.getString(name).getValue();
    }
}
