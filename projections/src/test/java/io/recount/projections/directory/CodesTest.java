package io.recount.projections.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.domain.customer.CustomerId;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTest {
    private final Random random = new Random(1);

    @Test
    void codesOfWholeNumbersHaveTheirOrder() {
        var numbers = Stream.concat(
                        Stream.of(Long.MIN_VALUE, -1L, 0L, 1L, 15L, 16L, 255L, 256L, Long.MAX_VALUE),
                        random.longs(500)
                                .map(number -> number >> random.nextInt(64))
                                .boxed())
                .toList();

        assertThat(numbers.stream().sorted(Comparator.comparing(Codes::of))).isEqualTo(sorted(numbers));
    }

    @Test
    void codesOfFractionsHaveTheirOrder() {
        var numbers = Stream.concat(
                        Stream.of(-Double.MAX_VALUE, -1.0, -Double.MIN_VALUE, 0.0, 0.5, 1.0, 1.5, Double.MAX_VALUE),
                        random.doubles(500, -1e9, 1e9).boxed())
                .toList();

        assertThat(numbers.stream().sorted(Comparator.comparing((Double number) -> Codes.of(number.doubleValue()))))
                .isEqualTo(sorted(numbers));
        assertThat(Codes.of(-0.0)).isEqualTo(Codes.of(0.0));
    }

    @Test
    void codesOfIdsAreAsManyAndInTheirOrder() {
        var ids = Stream.generate(() -> new CustomerId(new UUID(random.nextLong(), random.nextLong())))
                .limit(500)
                .toList();

        assertThat(ids.stream().sorted(Comparator.comparing(Codes::of)))
                .isEqualTo(ids.stream()
                        .sorted(Comparator.comparing(CustomerId::toString))
                        .toList());
        assertThat(ids.stream().map(Codes::of).distinct()).hasSize(500);
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> numbers) {
        return numbers.stream().sorted().toList();
    }
}
