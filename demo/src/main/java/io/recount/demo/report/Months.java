package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.message.Fate;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often some events happened in each month. */
public final class Months implements Audience {
    private final List<String> kinds;
    private final Map<YearMonth, Map<String, Long>> counts = new TreeMap<>();

    public Months(List<String> kinds) {
        this.kinds = kinds;
    }

    @Override
    public void message(DemoMessage message) {
        if (message.fate() == Fate.RECORDED && kinds.contains(message.kind())) {
            var date = Instant.ofEpochMilli(message.occurredAt()).atZone(ZoneOffset.UTC);
            counts.computeIfAbsent(YearMonth.from(date), month -> new TreeMap<>())
                    .merge(message.kind(), 1L, Long::sum);
        }
    }

    public Map<YearMonth, Map<String, Long>> counts() {
        return counts;
    }
}
