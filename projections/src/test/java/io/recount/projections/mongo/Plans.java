package io.recount.projections.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Listens to what is asked of a MongoDB, and has it explained. */
final class Plans implements CommandListener {
    private static final Set<String> READS = Set.of("find", "aggregate", "count");
    private static final Set<String> NOT_EXPLAINED =
            Set.of("$db", "lsid", "$clusterTime", "maxTimeMS", "$readPreference", "apiVersion");

    private final List<BsonDocument> asked = new ArrayList<>();

    /**
     * How one question was answered.
     *
     * @param stages of the plan that was used
     * @param keys index entries that were looked at
     * @param documents documents that were
     */
    record Plan(BsonDocument question, List<String> stages, long keys, long documents) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (READS.contains(event.getCommandName())) {
            // A copy: the driver uses the bytes behind it again.
            asked.add(BsonDocument.parse(event.getCommand().toJson()));
        }
    }

    /** What was asked since the last time. */
    List<Plan> explained(MongoDatabase database) {
        var questions = List.copyOf(asked);
        asked.clear();
        return questions.stream().map(question -> explained(database, question)).toList();
    }

    private static Plan explained(MongoDatabase database, BsonDocument question) {
        NOT_EXPLAINED.forEach(question::remove);
        var answer = database.runCommand(
                new BsonDocument("explain", question).append("verbosity", new BsonString("executionStats")),
                BsonDocument.class);
        var stages = new ArrayList<String>();
        var examined = new long[2];
        read("", answer, stages, examined);
        return new Plan(question, stages, examined[0], examined[1]);
    }

    private static void read(String name, BsonValue value, List<String> stages, long[] examined) {
        switch (name) {
            case "stage" -> stages.add(value.asString().getValue());
            case "totalKeysExamined" ->
                examined[0] = Math.max(examined[0], value.asNumber().longValue());
            case "totalDocsExamined" ->
                examined[1] = Math.max(examined[1], value.asNumber().longValue());
            default -> {
                if (value.isDocument()) {
                    value.asDocument().forEach((field, inner) -> read(field, inner, stages, examined));
                } else if (value.isArray()) {
                    value.asArray().forEach(inner -> read("", inner, stages, examined));
                }
            }
        }
    }
}
