package io.recount.ingestion.plan;

import static io.recount.ingestion.plan.PlanFixtures.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.domain.rule.RuleViolated;
import io.recount.domain.tracking.PlanMode;
import io.recount.domain.tracking.UnplannedEvents;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSchemasTest {
    private final RuleSchemas schemas = new RuleSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','type':'object'}",
                "{'$defs':{'money':{'type':'number'}},'properties':{'total':{'$ref':'#/$defs/money'}}}",
                "{'properties':{'pattern':{'type':'string'},'$ref':{'const':{'$ref':'http://x'}}}}",
                "{'properties':{'at':{'format':'date-time'},'sku':{'pattern':'^[A-Z]{2}-\\\\d+$'}}}"
            })
    void usualSchemasAreTaken(String json) {
        assertThatCode(() -> schemas.check(schema(json))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'objekt'}                                              | schema/type
            {'properties':{'a':{'minimum':'1'}}}                           | schema/properties/a/minimum
            {'properties':{'a':{'required':'b'}}}                          | schema/properties/a/required
            {'properties':{'a':{'pattern':'(x'}}}                          | schema/properties/a/pattern
            {'properties':{'a':{'pattern':'(?=x)'}}}                       | schema/properties/a/pattern
            {'patternProperties':{'(a)\\\\1':{}}}                          | schema/patternProperties/(a)\\1
            {'$ref':'https://example.com/x.json'}                          | schema/$ref
            {'items':{'$ref':'file:///etc/passwd'}}                        | schema/items/$ref
            {'properties':{'a':{'$id':'https://example.com/a'}}}           | schema/properties/a/$id
            {'$schema':'http://json-schema.org/draft-07/schema#'}          | schema/$schema
            {'$dynamicRef':'#x'}                                           | schema/$dynamicRef
            {'$ref':'#/$defs/missing'}                                     | schema
            """)
    void aSchemaThatCannotBeUsedIsRefusedWithThePlace(String json, String place) {
        assertThatThrownBy(() -> schemas.check(schema(json))).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("SCHEMA_INVALID");
            assertThat(refusal.getMessage()).startsWith(place + " ");
        });
    }

    @Test
    void largeSchemasAreRefused() {
        var many = IntStream.range(0, 2_500).mapToObj(i -> "'p" + i + "':{}").collect(Collectors.joining(","));
        var deep = "{'not':".repeat(40) + "{}" + "}".repeat(40);
        var longText = "{'title':'" + "x".repeat(40_000) + "'}";

        for (var json : new String[] {"{'properties':{" + many + "}}", deep, longText}) {
            assertThatThrownBy(() -> schemas.check(schema(json))).isInstanceOf(RuleViolated.class);
        }
    }

    @Test
    @Timeout(5)
    void aPatternThatWouldTakeForEverTakesNoTime() {
        var guard = PlanFixtures.guard(
                UnplannedEvents.ALLOW,
                PlanFixtures.rule(
                        PlanFixtures.track("A"), null, PlanMode.OBSERVE, "{'properties':{'x':{'pattern':'^(a+)+$'}}}"));
        var text = "a".repeat(20_000) + "!";
        long start = System.nanoTime();

        assertThat(PlanFixtures.check(
                                guard, "{'type':'track','userId':'u','event':'A','properties':{'x':'" + text + "'}}")
                        .breach())
                .isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
}
