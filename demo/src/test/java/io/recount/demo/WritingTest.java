package io.recount.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.demo.message.DemoMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WritingTest {
    private static final Pattern TEXT = Pattern.compile("\"(?:text|comment|answer)\":\"([^\"]{12,})\"");
    private static final Pattern BAD = Pattern.compile(
            "frustrat|disappoint|unacceptable|terrible|losing patience|annoyed|not happy|too slow|cancel");
    private static final Pattern GOOD =
            Pattern.compile("love|great|fantastic|excellent|wonderful|joy|perfect|helpful|happy|enjoy");

    private final List<DemoMessage> messages =
            Recorded.of(new DemoCompany(7, 800, 2)).facts();

    @Test
    void hardlyATextIsWrittenTwice() {
        var texts = texts("Ticket Opened");

        assertThat(texts).hasSizeGreaterThan(400);
        assertThat(new HashSet<>(texts)).hasSizeGreaterThan((int) (.97 * texts.size()));
        assertThat(new HashSet<>(texts("Call Completed")))
                .hasSizeGreaterThan((int) (.95 * texts("Call Completed").size()));
    }

    @Test
    void noPhraseIsLeftOpen() {
        assertThat(messages).allSatisfy(it -> assertThat(it.json()).doesNotContain("{$", "@}", "  "));
    }

    @Test
    void theSatisfiedWriteKindlyAndTheOthersDoNot() {
        var byScore = new HashMap<Boolean, int[]>();
        var score = Pattern.compile("\"score\":(\\d+)");
        for (var message : messages) {
            var found = score.matcher(message.json());
            if (message.kind().equals("NPS Answered") && found.find()) {
                int value = Integer.parseInt(found.group(1));
                if (value >= 9 || value <= 5) {
                    var counts = byScore.computeIfAbsent(value >= 9, any -> new int[2]);
                    counts[0] += GOOD.matcher(message.json()).find() ? 1 : 0;
                    counts[1] += BAD.matcher(message.json()).find() ? 1 : 0;
                }
            }
        }
        var promoters = byScore.getOrDefault(true, new int[2]);
        var detractors = byScore.getOrDefault(false, new int[2]);

        assertThat(promoters[0]).isGreaterThan(3 * promoters[1]);
        assertThat(detractors[1]).isGreaterThan(2 * detractors[0]);
    }

    private List<String> texts(String kind) {
        return messages.stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> TEXT.matcher(it.json()))
                .filter(java.util.regex.Matcher::find)
                .map(it -> it.group(1))
                .toList();
    }
}
