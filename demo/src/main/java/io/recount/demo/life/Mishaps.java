package io.recount.demo.life;

/** What may befall a message on its way. */
enum Mishaps {
    /** Facts that later ones build on arrive in time; they may be repeated. */
    NONE(0),
    USUAL(.012),
    PHONE(.12),
    /** The device belongs to another user: who sends it cannot be told, and it is in time. */
    SHARED(0);

    /** So many messages are sent twice under one id. */
    static final double REPEATED = .01;

    /** To so many usual messages comes a broken one. */
    static final double MALFORMED = .003;

    private final double late;

    Mishaps(double late) {
        this.late = late;
    }

    /** Share of messages that leave their source 20 minutes to 9 days after they happened. */
    double late() {
        return late;
    }
}
