package io.recount.ingestion.files;

/** Something that goes to quarantine. */
final class DamagePart implements Part {
    private final Flaw flaw;
    private final byte[] raw;

    /**
     * @param raw as it lies in the file
     */
    DamagePart(Flaw flaw, byte[] raw) {
        this.flaw = flaw;
        this.raw = raw;
    }

    Flaw flaw() {
        return flaw;
    }

    byte[] raw() {
        return raw;
    }
}
