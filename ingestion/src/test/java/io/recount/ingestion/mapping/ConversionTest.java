package io.recount.ingestion.mapping;

import static io.recount.ingestion.mapping.Mappings.made;
import static io.recount.ingestion.mapping.Mappings.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text    | 12.50        | 12.50",
                "text    | true         | true",
                "lower   | ' Ada@X.ORG ' | ada@x.org",
                "upper   | 'eur'        | EUR",
                "trim    | ' a b '      | a b",
                "iso     | '2026-03-01T12:30:00+02:00' | 2026-03-01T10:30:00Z",
                "iso     | '2026-03-01' | 2026-03-01T00:00:00Z",
                "seconds | 1355517523   | 2012-12-14T20:38:43Z",
                "seconds | '1355517523.000005' | 2012-12-14T20:38:43Z",
                "millis  | 1355517523001 | 2012-12-14T20:38:43.001Z"
            })
    void textBecomes(String as, String given, String expected) {
        assertThat(as(as, given)).isEqualTo(expected);
    }

    @Test
    void numbersAreExact() {
        assertThat(as("number", "' 19.90 '")).isEqualTo(new BigDecimal("19.90"));
        assertThat(as("number", "'12'")).isEqualTo(12L);
        assertThat(as("number", "'123456789012345678901234'")).isEqualTo(new BigInteger("123456789012345678901234"));
        assertThat(as("integer", "'12.0'")).isEqualTo(12L);
    }

    @Test
    void numbersAreReadAsACountryWritesThem() {
        var german = "{'pointer':'/v','as':{'type':'number','decimal':',','group':'.'}}";

        assertThat(made(german, "{'v':'1.234.567,89'}")).isEqualTo(new BigDecimal("1234567.89"));
        assertThat(made(german, "{'v':5}")).isEqualTo(5L);
        assertThat(problem("{'pointer':'/v','as':{'type':'number','decimal':','}}", "{'v':'1.5'}")
                        .sentence())
                .isEqualTo("The value must be a number with \",\" before its fraction.");
    }

    @ParameterizedTest
    @CsvSource({"'YES',true", "'y',true", "1,true", "true,true", "'no',false", "0,false", "'False',false"})
    void truthHasManySpellings(String given, boolean expected) {
        assertThat(as("boolean", given.equals("1") || given.equals("0") ? given : "'" + given + "'"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1999,eur,19.99",
        "500,JPY,500",
        "500,jpy,500",
        "1234,KWD,1.234",
        "5,usd,0.05",
        "-250,usd,-2.50",
        "100,ISK,1.00"
    })
    void minorUnitsBecomeMainUnits(String amount, String currency, String expected) {
        assertThat(made(
                        "{'pointer':'/v','as':{'type':'minor','currency':'/c'}}",
                        "{'v':" + amount + ",'c':'" + currency + "'}"))
                .extracting(String::valueOf)
                .isEqualTo(expected);
    }

    @Test
    void minorUnitsWithoutCurrencyHaveTwoDigits() {
        assertThat(as("minor", "1050")).isEqualTo(new BigDecimal("10.50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyyMMdd            | Europe/Berlin | 20260301         | 2026-02-28T23:00:00Z",
                "dd.MM.yyyy HH:mm    | Europe/Berlin | 01.07.2026 12:30 | 2026-07-01T10:30:00Z",
                "yyyy-MM-dd HH:mm:ss | UTC           | 2026-03-01 12:30:05 | 2026-03-01T12:30:05Z",
                "d MMM uuuu          | +02:00        | 3 mar 2026       | 2026-03-02T22:00:00Z",
                "yyyy-MM-dd HH:mm xx | Asia/Tokyo    | 2026-03-01 12:30 +0100 | 2026-03-01T11:30:00Z"
            })
    void timesAreReadByPatternAndZone(String pattern, String zone, String given, String expected) {
        assertThat(made(
                        "{'pointer':'/v','as':{'type':'time','pattern':'" + pattern + "','zone':'" + zone + "'}}",
                        "{'v':'" + given + "'}"))
                .isEqualTo(expected);
    }

    @Test
    void aTimeThatDoesNotFitThePatternIsAProblem() {
        assertThat(problem("{'pointer':'/v','as':{'type':'time','pattern':'yyyyMMdd'}}", "{'v':'20261301'}"))
                .isEqualTo(new Problem(
                        "value-invalid",
                        "/v",
                        "/messages/0/properties/p/as",
                        "The value is not a time of the pattern."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number  | 'abc'",
                "number  | {}",
                "number  | '1e999999999'",
                "number  | '12345678901234567890123456789012345'",
                "integer | 1.5",
                "boolean | 'maybe'",
                "text    | [1]",
                "iso     | 'yesterday'",
                "seconds | 1e300",
                "millis  | -99999999999999999",
                "minor   | 'free'"
            })
    void whatCannotBeConvertedNamesItsPlace(String as, String given) {
        var problem = problem("{'pointer':'/v','as':'" + as + "'}", "{'v':" + given + "}");

        assertThat(problem.reason()).isEqualTo("value-invalid");
        assertThat(problem.input()).isEqualTo("/v");
        assertThat(problem.mapping()).isEqualTo("/messages/0/properties/p/as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "boolean", "iso", "minor", "lower"})
    void whatIsAbsentStaysAbsent(String as) {
        assertThat(as(as, "''")).isNull();
        assertThat(as(as, "null")).isNull();
    }

    private static @Nullable Object as(String as, String given) {
        return made("{'pointer':'/v','as':'" + as + "'}", "{'v':" + given + "}");
    }
}
