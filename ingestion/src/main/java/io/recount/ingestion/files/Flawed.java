package io.recount.ingestion.files;

/** A record turned out to be flawed. It is an answer and no bug, so it has no stack trace. */
final class Flawed extends Exception {
    private final Flaw flaw;

    Flawed(Flaw flaw) {
        super(flaw.detail(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
