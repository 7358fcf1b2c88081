package io.recount.ingestion.mapping;

import static io.recount.ingestion.mapping.Mappings.fields;
import static io.recount.ingestion.mapping.Mappings.json;
import static io.recount.ingestion.mapping.Mappings.mapping;
import static io.recount.ingestion.mapping.Mappings.message;
import static io.recount.ingestion.mapping.Mappings.problem;
import static io.recount.ingestion.mapping.Mappings.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final String ORDERS = """
            {'match':'all','unmapped':'quarantine',
             'skip':[{'when':[{'pointer':'/test','equals':true}]}],
             'defaults':{'messageId':['/id'],'timestamp':'/at','context':{'shop':{'const':'s1'}},
               'identifiers':[{'type':'email','value':{'pointer':'/email','as':'lower'}},{'type':'shop','value':'/customer'}]},
             'messages':[
               {'type':'identify','when':[{'pointer':'/kind','in':['order','customer']}],'traits':{'name':'/name'}},
               {'type':'track','when':[{'pointer':'/kind','equals':'order'},{'pointer':'/cancelled','absent':true}],
                'event':{'const':'Order Completed'},'properties':{'total':'/total'}},
               {'type':'track','forEach':'/items','when':[{'pointer':'/items','present':true}],'messageId':['^/id'],
                'timestamp':'$/at','event':{'const':'Product Bought'},'identifiers':[],'userId':'^/customer',
                'properties':{'sku':'/sku'}}]}
            """;

    @Test
    void aMessageIsWhatTheTrackingApiTakes() {
        assertThat(fields(results(
                                ORDERS,
                                "{'id':7,'kind':'order','at':'2026-03-01','email':'A@X.org','customer':5,'total':9.5}")
                        .get(1)))
                .isEqualTo(json("""
                        {'type':'track','messageId':'7:track','timestamp':'2026-03-01','event':'Order Completed',
                         'properties':{'total':9.5},
                         'context':{'shop':'s1','externalIds':[
                           {'id':'a@x.org','type':'email','collection':'users','encoding':'none'},
                           {'id':'5','type':'shop','collection':'users','encoding':'none'}]}}
                        """));
    }

    @Test
    void everyMessageThatFitsIsMadeWhereAllAreAsked() {
        assertThat(results(ORDERS, "{'id':7,'kind':'order','name':'Ada','items':[{'sku':'a'},{'sku':'b'}]}"))
                .extracting(result -> fields(result).get("messageId"))
                .containsExactly("7:identify", "7:track", "7:track:0", "7:track:1");
    }

    @Test
    void onlyTheFirstIsMadeOtherwise() {
        assertThat(results(ORDERS.replace("'match':'all'", "'match':'first'"), "{'id':7,'kind':'order'}"))
                .hasSize(1);
    }

    @Test
    void aListFansOutAndOneBadElementSpoilsNoOther() {
        var results = results(
                """
                {'forEach':'/events','skip':[{'when':[{'pointer':'/t','equals':'ping'}]}],
                 'messages':[{'type':'track','when':[{'pointer':'/t','present':true}],'messageId':['/id'],'event':'/t',
                   'userId':{'pointer':'/u','required':true},'properties':{'batch':'$/batch'}}]}
                """,
                "{'batch':'b','events':[{'id':1,'t':'x','u':'ada'},{'id':2,'t':'ping'},{'id':3},{'id':4,'t':'y'}]}");

        assertThat(fields(results.get(0)))
                .isEqualTo(
                        json(
                                "{'type':'track','messageId':'1:track','event':'x','userId':'ada','properties':{'batch':'b'}}"));
        assertThat(results.get(1)).isInstanceOf(Result.Skipped.class);
        assertThat(results.get(2)).isInstanceOf(Result.Unmapped.class);
        assertThat(problem(results.get(3)).input()).isEqualTo("/events/3/u");
        assertThat(results)
                .extracting(result -> result.element().pointer())
                .containsExactly("/events/0", "/events/1", "/events/2", "/events/3");
    }

    @Test
    void aSingleObjectCountsAsAListOfOneAndAnEmptyListIsNothing() {
        var list = "{'forEach':'','messages':[{'type':'track','event':'/e','userId':'/u'}]}";

        assertThat(results(list, "{'e':'x','u':'ada'}")).hasSize(1);
        assertThat(results(list, "[]")).isEmpty();
    }

    @Test
    void whatNoMessageFitsIsUnmappedUnlessTheMappingDropsIt() {
        var strict = "{'messages':[{'type':'track','when':[{'pointer':'/x','present':true}],'event':'/x'}]}";

        assertThat(results(strict, "{}").getFirst()).isInstanceOf(Result.Unmapped.class);
        assertThat(results(strict.replace("{'messages'", "{'unmapped':'drop','messages'"), "{}")
                        .getFirst())
                .isInstanceOf(Result.Skipped.class);
    }

    @Test
    void anEmptyListIsNoWayToGetLost() {
        var lines =
                "{'messages':[{'type':'track','forEach':'/lines','where':[{'pointer':'/n','present':true}],'event':'/n'}]}";

        assertThat(results(lines, "{'lines':[{'n':'a'},{}]}")).singleElement().isInstanceOf(Result.Message.class);
        assertThat(results(lines, "{'lines':[{}]}")).singleElement().isInstanceOf(Result.Unmapped.class);
        assertThat(results(lines, "{'lines':[]}")).singleElement().isInstanceOf(Result.Unmapped.class);
    }

    @Test
    void conditionsTellTypesApart() {
        var numeric = "{'messages':[{'type':'track','when':[{'pointer':'/x','equals':1}],'event':{'const':'E'}}]}";

        assertThat(results(numeric, "{'x':1.0}").getFirst()).isInstanceOf(Result.Message.class);
        assertThat(results(numeric, "{'x':'1'}").getFirst()).isInstanceOf(Result.Unmapped.class);
    }

    @Test
    void theContentNamesAMessageWhateverTheOrderOfItsKeys() {
        var mapping = "{'messages':[{'type':'track','event':'/e'}]}";
        var id = message(mapping, "{'e':'x','a':{'b':1.0,'c':null}}").get("messageId");

        assertThat(id).asString().hasSize(46).endsWith(":track");
        assertThat(message(mapping, "{'a':{'c':null,'b':1},'e':'x'}").get("messageId"))
                .isEqualTo(id);
        assertThat(message(mapping, "{'a':{'c':null,'b':2},'e':'x'}").get("messageId"))
                .isNotEqualTo(id);
    }

    @Test
    void messagesOfOneContentDifferByEventAndType() {
        assertThat(results("""
                        {'match':'all','messages':[{'type':'track','event':{'const':'A'}},{'type':'track','event':{'const':'B'}},
                          {'type':'identify'}]}
                        """, "{'x':1}").stream()
                        .map(result -> fields(result).get("messageId"))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void differentMessagesOfOneIdAreAProblem() {
        var results = results("""
                {'match':'all','messages':[{'type':'track','event':{'const':'A'},'messageId':['/id']},
                  {'type':'track','event':{'const':'B'},'messageId':['/id']}]}
                """, "{'id':1}");

        assertThat(problem(results.get(1)).reason()).isEqualTo("message-id-repeated");
        assertThat(problem(results.get(1)).mapping()).isEqualTo("/messages/1");
    }

    @Test
    void aMissingPartOfTheIdIsAProblem() {
        var failed = problem(
                results("{'messages':[{'type':'track','event':{'const':'A'},'messageId':['/a','/b']}]}", "{'a':1}")
                        .getFirst());

        assertThat(failed.reason()).isEqualTo("value-missing");
        assertThat(failed.input()).isEqualTo("/b");
        assertThat(failed.mapping()).isEqualTo("/messages/0/messageId/1");
    }

    @Test
    void whatIsKnownBesideTheInputIsAtHand() {
        var topic = mapping(
                "{'messages':[{'type':'track','when':[{'pointer':'@/headers/x-topic','present':true}],'event':'@/headers/x-topic'}]}");

        assertThat(fields(topic.apply(Map.of(), Map.of("headers", Map.of("x-topic", "orders/paid")))
                        .getFirst()))
                .containsEntry("event", "orders/paid");
    }

    @Test
    void aRowOfAFileIsAFlatObjectOfText() {
        assertThat(message(
                        """
                        {'messages':[{'type':'identify','messageId':['/Customer No'],'userId':'/Customer No',
                          'traits':{'*':{'pointer':'','without':['Customer No','Since']},
                            'since':{'pointer':'/Since','as':{'type':'time','pattern':'dd.MM.yyyy'}}}}]}
                        """.replace("'@/file','@/row'", "'/Customer No'"),
                        "{'Customer No':'0042','Since':'01.02.2020','Plan':'pro','Note':''}"))
                .isEqualTo(json("""
                        {'type':'identify','messageId':'0042:identify','userId':'0042',
                         'traits':{'Plan':'pro','Note':'','since':'2020-02-01T00:00:00Z'}}
                        """));
    }

    @Test
    void listsInListsAreBounded() {
        var mapping = mapping("""
                {'forEach':'','messages':[{'type':'track','event':{'const':'E'},
                  'properties':{'all':{'each':{'pointer':'$','value':{'pointer':'','as':'text'}}}}}]}
                """);

        assertThat(mapping.apply(Collections.nCopies(2_400, 1L)))
                .singleElement()
                .satisfies(result -> assertThat(problem(result).reason()).isEqualTo("too-much-work"));
        assertThat(mapping("{'forEach':'','messages':[{'type':'track','event':{'const':'E'}}]}")
                        .apply(Collections.nCopies(2_501, 1L)))
                .singleElement()
                .satisfies(result -> assertThat(problem(result).reason()).isEqualTo("too-many-messages"));
    }

    @Test
    void textThatIsMadeIsBounded() {
        var mapping = mapping("""
                {'forEach':'/list','messages':[{'type':'track','event':{'const':'E'},
                  'properties':{'big':{'pointer':'$/big','as':'lower'}}}]}
                """);

        assertThat(mapping.apply(Map.of("big", "X".repeat(100_000), "list", Collections.nCopies(200, 1L))))
                .filteredOn(Result.Message.class::isInstance)
                .hasSizeLessThan(200);
    }

    @Test
    void idsOfOtherSystemsJoinThoseOfTheContext() {
        var message = message("""
                {'messages':[{'type':'track','event':{'const':'E'},'context':'/context',
                  'identifiers':[{'type':'crm','value':'/crm'}]}]}
                """, "{'crm':1,'context':{'externalIds':[{'id':'2','type':'other'}]}}");

        assertThat(Json.object(message.get("context")))
                .extractingByKey("externalIds")
                .asInstanceOf(LIST)
                .isEqualTo(List.of(
                        Map.of("id", "1", "type", "crm", "collection", "users", "encoding", "none"),
                        Map.of("id", "2", "type", "other")));
    }
}
