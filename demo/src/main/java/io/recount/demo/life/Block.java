package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.model.Day;
import io.recount.demo.people.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Accounts that live side by side: their messages come out in the order in which they are sent. */
public final class Block {
    /** Nothing of a day happens earlier than this before midnight UTC, however far in the east. */
    private static final long EARLIEST = 3 * Scene.HOUR;

    private static final int LIFE = 4;

    private final Audience audience;
    private final List<AccountLife> lives = new ArrayList<>();
    private final PriorityQueue<Pending> pending = new PriorityQueue<>();
    private long written;

    /**
     * @param prefix of message ids
     * @param first the first day
     * @param until the first moment after the last day
     */
    public Block(
            long seed, List<Account> accounts, String prefix, LocalDate first, LocalDate until, Audience audience) {
        this.audience = audience;
        long from = Day.of(first, 0).start();
        long end = Day.of(until, 0).start();
        for (var account : accounts) {
            var chance = Chance.of(seed).branch(account.number()).branch(LIFE);
            var mishaps = Scene.Branch.MISHAPS.of(chance);
            var outbox = new Outbox(account.number(), prefix, from, end, mishaps, this::keep);
            lives.add(new AccountLife(account, outbox, chance, audience));
        }
    }

    /** One day of everybody, and what leaves its source until the day is over. */
    public void live(Day day, Set<Integer> outages) {
        boolean outage = outages.contains(day.index());
        lives.forEach(life -> life.live(day, outage));
        tellUntil(day.start() + Day.MILLIS - EARLIEST);
    }

    /** What is still on its way, and the truth. */
    public void end() {
        tellUntil(Long.MAX_VALUE);
        lives.forEach(AccountLife::end);
    }

    private void keep(DemoMessage message) {
        pending.add(new Pending(message, written++));
    }

    private void tellUntil(long moment) {
        for (var next = pending.peek(); next != null && next.message.sentAt() < moment; next = pending.peek()) {
            audience.message(next.message);
            pending.remove();
        }
    }

    private record Pending(DemoMessage message, long written) implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            int order = Long.compare(message.sentAt(), other.message.sentAt());
            return order != 0 ? order : Long.compare(written, other.written);
        }
    }
}
