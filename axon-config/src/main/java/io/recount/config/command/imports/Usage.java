package io.recount.config.command.imports;

/** What {@code --help} says. */
final class Usage {
    static final String TEXT = """
            Usage: ./start import FILE… [--mapping MAPPING] [--source NAME] [--dry-run]

            Imports past events. A FILE holds a call of the tracking API on each line (NDJSON), or with a mapping anything that is
            written as CSV, as columns between blanks or tabs, or as NDJSON. Plain or gzip. docs/imports.md describes mappings,
            examples/ has some.

              --mapping MAPPING  YAML that says how the file is written and what its columns mean
              --source NAME      the source that the events count as: a-z, 0-9 and dashes; import where it is missing
              --dry-run          sends nothing: shows the first ten events and every error; needs no server

            Uses the server that runs on the data folder (RECOUNT_DATA), else starts one for the length of the import.
            Each line counts once, however often the same file is imported as the same source. What was interrupted goes on with
            the same command. Lines that cannot be taken wait in quarantine, with file, line and column.

            Exit codes:
              0  every line was accepted, was there already, or is skipped by the mapping
              1  the import could not be finished; the same command goes on
              2  it was called wrongly, or the mapping is not written as it must be
              3  finished, but some lines are in quarantine; with --dry-run: some lines would be
            """;

    private Usage() {}
}
