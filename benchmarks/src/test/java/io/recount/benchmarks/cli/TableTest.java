package io.recount.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAligned() {
        var table = new Table("run", "n");
        table.add(List.of("a", Table.number(12_345.678, 1)));

        assertThat(table).hasToString("""
                        | run |        n |
                        |-----|---------:|
                        | a   | 12,345.7 |
                        """);
    }
}
