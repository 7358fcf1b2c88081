package io.recount.ingestion.mapping;

import static io.recount.ingestion.mapping.Mappings.made;
import static io.recount.ingestion.mapping.Mappings.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @Test
    void textIsAPointer() {
        assertThat(made("'/a/b/1'", "{'a':{'b':[10,'x']}}")).isEqualTo("x");
        assertThat(made("'/a~1b/c~0d'", "{'a/b':{'c~d':true}}")).isEqualTo(true);
        assertThat(made("''", "7")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"/x", "/a/x", "/a/0", "/l/2", "/l/-", "/l/x", "/l/99999999999", "/n", "/blank", "^/x", "@/x"})
    void whatIsNotThereIsAbsent(String pointer) {
        assertThat(made("'" + pointer + "'", "{'a':'text','l':[1,2],'n':null,'blank':' '}"))
                .isNull();
    }

    @Test
    void aConstantIsAnyJson() {
        assertThat(made("{'const':{'a':[1,2.50,'x',false]}}", "{}"))
                .isEqualTo(Map.of("a", List.of(1L, new BigDecimal("2.50"), "x", false)));
    }

    @Test
    void theFirstThatIsThereCounts() {
        assertThat(made("{'first':['/a','/b','/c']}", "{'a':'','b':2,'c':3}")).isEqualTo(2);
    }

    @Test
    void textIsPutTogetherWithoutWhatIsAbsent() {
        var name = "{'concat':['/first','/middle','/last'],'separator':' '}";

        assertThat(made(name, "{'first':'Ada','last':'Lovelace'}")).isEqualTo("Ada Lovelace");
        assertThat(made(name, "{}")).isNull();
        assertThat(problem(name, "{'first':'Ada','last':{}}").input()).isEqualTo("/last");
    }

    @Test
    void aTableReplacesAndADefaultFills() {
        var grade = "{'pointer':'/grade','lookup':{'good':1,'1':'one'},'default':0}";

        assertThat(made(grade, "{'grade':'good'}")).isEqualTo(1L);
        assertThat(made(grade, "{'grade':1}")).isEqualTo("one");
        assertThat(made(grade, "{'grade':'odd'}")).isEqualTo(0L);
        assertThat(made(grade, "{}")).isEqualTo(0L);
        assertThat(made("{'pointer':'/grade','lookup':{'good':1}}", "{'grade':'odd'}"))
                .isNull();
    }

    @Test
    void refinementsNestInAnyOrder() {
        assertThat(made("{'value':{'pointer':'/a','lookup':{'x':'12.50'}},'as':'number'}", "{'a':'x'}"))
                .isEqualTo(new BigDecimal("12.50"));
        assertThat(made("{'pointer':'/a','as':'lower','lookup':{'yes':true}}", "{'a':' YES'}"))
                .isEqualTo(true);
    }

    @Test
    void objectsAreMadeOfFieldsAndOfWholeObjects() {
        var value = "{'object':{'*':{'pointer':'/o','without':['secret']},'x':'/y'}}";

        assertThat(made(value, "{'o':{'a':1,'x':2,'secret':3},'y':4}")).isEqualTo(Map.of("a", 1, "x", 4));
        assertThat(made(value, "{}")).isNull();
        assertThat(problem(value, "{'o':[1]}"))
                .isEqualTo(new Problem(
                        "value-invalid",
                        "/o",
                        "/messages/0/properties/p/object/*/without",
                        "The value must be an object."));
    }

    @Test
    void listsAreMadeElementByElement() {
        var items = "{'each':{'pointer':'/items','value':{'object':{'id':'/sku','order':'^/id','all':'$/id'}}}}";

        assertThat(made(items, "{'id':9,'items':[{'sku':'a'},{'sku':'b'}]}"))
                .isEqualTo(List.of(Map.of("id", "a", "order", 9, "all", 9), Map.of("id", "b", "order", 9, "all", 9)));
        assertThat(made("{'each':{'pointer':'/items','value':{'index':true}}}", "{'items':['x','y']}"))
                .isEqualTo(List.of(0L, 1L));
        assertThat(made("{'each':{'pointer':'/items','value':''}}", "{'items':'only'}"))
                .isEqualTo(List.of("only"));
    }

    @Test
    void entriesBecomeFields() {
        assertThat(made(
                        "{'entries':{'pointer':'/answers','key':'/q','value':{'first':['/text','/n']}}}",
                        "{'answers':[{'q':'why','text':'so'},{'q':'how','n':3},{'n':4},{'q':'why','n':5}]}"))
                .isEqualTo(Map.of("why", "so", "how", 3));
    }

    @Test
    void oneElementIsFoundByWhatItHas() {
        var score =
                "{'find':{'pointer':'/answers','when':[{'pointer':'/type','equals':'nps'}],'value':{'pointer':'/n','as':'integer'}}}";

        assertThat(made(score, "{'answers':[{'type':'text'},{'type':'nps','n':9},{'type':'nps','n':2}]}"))
                .isEqualTo(9L);
        assertThat(made(score, "{'answers':[]}")).isNull();
        assertThat(problem(score, "{'answers':[{'type':'text'},{'type':'nps','n':'nine'}]}")
                        .input())
                .isEqualTo("/answers/1/n");
    }

    @Test
    void aRequiredValueIsAProblemWhereItIsMissing() {
        assertThat(problem("{'pointer':'/a','required':true}", "{'a':''}"))
                .isEqualTo(new Problem(
                        "value-missing",
                        "/a",
                        "/messages/0/properties/p",
                        "The mapping needs a value, and there is none."));
    }
}
