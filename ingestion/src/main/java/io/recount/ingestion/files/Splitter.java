package io.recount.ingestion.files;

/** Cuts a record into its fields. */
@FunctionalInterface
interface Splitter {
    /**
     * The fields of a record.
     *
     * @throws Flawed where it is not written as the format says
     */
    Cells split(long line, String text) throws Flawed;
}
