package io.recount.benchmarks.crash;

/**
 * What every writer sent and what the server acknowledged of it.
 *
 * <p>A writer numbers its messages to each customer from 1 and sends nothing new before the last request is
 * acknowledged, so two numbers per writer and customer hold millions of message ids. A writer's numbers are written by
 * its thread alone and read when that thread has ended.
 */
public final class Ledger {
    private final String run;
    private final int[][] sent;
    private final int[][] acknowledged;

    /**
     * Begins empty.
     *
     * @param run letters and digits, new for every run against a server with data
     */
    public Ledger(String run, int writers, int customers) {
        this.run = run;
        this.sent = new int[writers][customers];
        this.acknowledged = new int[writers][customers];
    }

    public String run() {
        return run;
    }

    public int writers() {
        return sent.length;
    }

    public int customers() {
        return sent[0].length;
    }

    /** The next message of a writer to a customer. */
    Message next(int writer, int customer) {
        sent[writer][customer]++;
        return new Message(writer, customer, sent[writer][customer]);
    }

    void acknowledge(Message message) {
        acknowledged[message.writer()][message.customer()] = message.sequence();
    }

    int sent(int writer, int customer) {
        return sent[writer][customer];
    }

    int acknowledged(int writer, int customer) {
        return acknowledged[writer][customer];
    }
}
