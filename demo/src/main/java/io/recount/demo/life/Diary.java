package io.recount.demo.life;

import io.recount.demo.model.AccountSigns;
import io.recount.demo.truth.AccountTruth;

/** Counts what hazards read: sessions and tickets by week, and when things last happened. */
final class Diary {
    private static final int WEEKS = 4;
    private static final int NEVER = -10_000;

    private final int[] sessions = new int[2 * WEEKS];
    private final int[] tickets = new int[WEEKS];
    private int weeks;
    private int allSessions;
    private int championTickets;
    private int allInvoices;
    private int visitsBefore;
    private int paymentFailed = NEVER;
    private int championLeft = NEVER;
    private int checkedIn = NEVER;
    private int offered = NEVER;

    void session() {
        sessions[weeks % sessions.length]++;
        allSessions++;
    }

    void ticket(boolean fromChampion) {
        tickets[weeks % tickets.length]++;
        championTickets += fromChampion ? 1 : 0;
    }

    void invoice() {
        allInvoices++;
    }

    void visit() {
        visitsBefore++;
    }

    void paymentFailed(int day) {
        paymentFailed = day;
    }

    void championLeft(int day) {
        championLeft = day;
    }

    void checkedIn(int day) {
        checkedIn = day;
    }

    void offered(int day) {
        offered = day;
    }

    int sessions() {
        return allSessions;
    }

    /** Begins the next week, which forgets the oldest one. */
    void nextWeek() {
        weeks++;
        sessions[weeks % sessions.length] = 0;
        tickets[weeks % tickets.length] = 0;
    }

    /** What there is to be seen on a day, before the week that begins then. */
    AccountSigns signs(int day, Contract contract, int people) {
        int opened = 0;
        for (int count : tickets) {
            opened += count;
        }
        return new AccountSigns(
                usageChange(),
                Math.min(4, opened),
                day - paymentFailed <= 28,
                day - championLeft <= 90,
                contract.months(day),
                contract.renewal(day),
                Math.min(1.5, (double) people / contract.seats),
                day - checkedIn <= 90,
                day - offered <= 56);
    }

    AccountTruth.Totals totals() {
        return new AccountTruth.Totals(allSessions, championTickets, allInvoices, visitsBefore);
    }

    private double usageChange() {
        if (weeks < sessions.length) {
            return 0;
        }
        int last = 0;
        int before = 0;
        for (int ago = 0; ago < WEEKS; ago++) {
            last += sessions[Math.floorMod(weeks - ago, sessions.length)];
            before += sessions[Math.floorMod(weeks - WEEKS - ago, sessions.length)];
        }
        return Math.clamp(StrictMath.log((last + 2.0) / (before + 2.0)), -1.2, 1.2);
    }
}
