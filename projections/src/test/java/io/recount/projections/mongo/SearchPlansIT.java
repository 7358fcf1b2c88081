package io.recount.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.recount.domain.rule.RuleViolated;
import io.recount.projections.documents.DocumentSearch;
import io.recount.projections.documents.Match;
import io.recount.projections.documents.Match.All;
import io.recount.projections.documents.Match.Any;
import io.recount.projections.documents.Match.KeyIn;
import io.recount.projections.documents.Match.Not;
import io.recount.projections.documents.Match.Term;
import io.recount.projections.documents.Match.TermIn;
import io.recount.projections.documents.Sorting;
import io.recount.projections.testsupport.RealMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a real MongoDB answers each kind of question: along an index, and looking at few of many documents. */
class SearchPlansIT {
    private static final int DOCUMENTS = 20_000;
    private static final Reach REACH = new Reach(500, 4_000);
    private static final int PAGE = 51;
    private static final List<String> KEYS =
            List.of("_id", "first", "last", "name", "email", "total", "order-completed");

    /** Half of the documents have it. */
    private static final Term PRO = new Term("plan pro");

    /** Ten have it. */
    private static final Term RARE = new Term("group 00042");
    /** A hundred. */
    private static final TermIn FEW = new TermIn("group 0000", "group 0001");
    /** All. */
    private static final TermIn MANY = new TermIn("group 0", "group 1");

    private static final KeyIn EARLY = new KeyIn("first", "", "00100");

    private static Plans plans;
    private static MongoClient client;
    private static MongoDatabase database;
    private static MongoSearch search;

    @BeforeAll
    static void fill() {
        plans = new Plans();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(RealMongo.uri()))
                .addCommandListener(plans)
                .build());
        database = client.getDatabase(
                "recount_test_" + UUID.randomUUID().toString().replace("-", ""));
        var collection = database.getCollection("directory", BsonDocument.class);
        search = new MongoSearch(collection, REACH);
        search.prepare();
        var documents = new ArrayList<BsonDocument>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document(i));
        }
        collection.insertMany(documents);
    }

    @AfterAll
    static void drop() {
        if (client != null) {
            database.drop();
            client.close();
        }
    }

    static List<Match> filters() {
        return List.of(
                Match.EVERYTHING,
                PRO,
                RARE,
                FEW,
                MANY,
                EARLY,
                new Any(List.of(RARE, new Term("group 00007"))),
                new Any(List.of(RARE, FEW)),
                new Any(List.of(EARLY, new KeyIn("first", "00200", "00201"))),
                new Any(List.of(PRO, EARLY)),
                new Any(List.of()),
                new Not(PRO),
                new Not(RARE),
                new All(List.of(PRO, RARE)),
                new All(List.of(PRO, FEW, new Not(RARE))),
                new All(List.of(PRO, new All(List.of(MANY, EARLY)))),
                new Not(new Any(List.of(RARE, EARLY))));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void everyFilterInEveryOrderReadsAlongAnIndexAndNotFar(Match filter) {
        for (var key : KEYS) {
            for (var descending : List.of(false, true)) {
                var page = search.page(filter, new Sorting(key, descending), null, PAGE);
                if (!page.isEmpty()) {
                    search.page(
                            filter, new Sorting(key, descending), page.getLast().key(), PAGE);
                }
                checked("%s by %s".formatted(filter, key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void countingReadsAlongAnIndexToo(Match filter) {
        try {
            assertThat(search.count(filter)).isBetween(0L, (long) DOCUMENTS);
        } catch (RuleViolated e) {
            assertThat(e.code()).isEqualTo("LIST_TOO_BROAD");
        }

        assertThat(plans.explained(database)).isNotEmpty().allSatisfy(plan -> {
            usesAnIndex(plan);
            assertThat(plan.documents()).as("%s", plan).isLessThanOrEqualTo(REACH.examined());
        });
    }

    @Test
    void totalsAreExactWhereFewHaveToBeLookedAt() {
        assertThat(search.count(Match.EVERYTHING)).isEqualTo(DOCUMENTS);
        assertThat(search.count(PRO)).isEqualTo(DOCUMENTS / 2);
        assertThat(search.count(FEW)).isEqualTo(100);
        assertThat(search.count(new All(List.of(PRO, FEW)))).isEqualTo(50);
        plans.explained(database);
    }

    @Test
    void aPageOfEverybodyLooksAtNobodyElse() {
        search.page(Match.EVERYTHING, new Sorting("last", true), null, PAGE);

        assertThat(plans.explained(database))
                .singleElement()
                .satisfies(plan -> assertThat(plan.documents()).isEqualTo(PAGE));
    }

    @Test
    void whatIsRareIsFoundThroughItself() {
        search.page(new All(List.of(PRO, RARE)), new Sorting("last", true), null, PAGE);

        assertThat(plans.explained(database).getLast().documents()).isLessThanOrEqualTo(20);
    }

    @Test
    void whatIsCommonApartButRareTogetherIsGivenUp() {
        var nobody = new All(List.of(PRO, new Not(PRO)));

        assertThatThrownBy(() -> search.page(nobody, new Sorting("last", true), null, PAGE))
                .isInstanceOf(RuleViolated.class)
                .extracting("code")
                .isEqualTo("LIST_TOO_BROAD");
        checked("nobody");
        assertThatThrownBy(() -> search.count(nobody))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("leave the total out");
        checked("the total of nobody");
    }

    private static void checked(String question) {
        assertThat(plans.explained(database)).isNotEmpty().allSatisfy(plan -> {
            usesAnIndex(plan);
            assertThat(plan.documents()).as("%s: %s", question, plan).isLessThanOrEqualTo(REACH.examined());
            // What the server sorts itself is what a limit has let through.
            if (plan.stages().contains("SORT") || plan.question().toString().contains("\"$sort\": {\"key\"")) {
                assertThat(plan.documents()).as("%s: %s", question, plan).isLessThanOrEqualTo(REACH.sorted());
            }
        });
    }

    private static void usesAnIndex(Plans.Plan plan) {
        assertThat(plan.stages())
                .as("%s", plan)
                .doesNotContain("COLLSCAN")
                .containsAnyOf("IXSCAN", "COUNT_SCAN", "EOF");
    }

    private static BsonDocument document(int number) {
        var id = "%05d-id".formatted(number * 7_919 % DOCUMENTS);
        var keys = new BsonDocument();
        for (int i = 1; i < KEYS.size(); i++) {
            if (i < KEYS.size() - 1 || number % 3 == 0) {
                keys.append(KEYS.get(i), new BsonString("%05d".formatted(number * (104_729L + i) % DOCUMENTS) + id));
            }
        }
        var terms = new BsonArray();
        terms.add(new BsonString("group %05d".formatted(number % 2_000)));
        terms.add(new BsonString(number / 2_000 % 2 == 0 ? "plan free" : PRO.term()));
        return new BsonDocument("_id", new BsonString(id))
                .append(DocumentSearch.KEYS, keys)
                .append(DocumentSearch.TERMS, terms);
    }
}
