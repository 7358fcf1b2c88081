package io.recount.config.command.views;

/** What {@code --help} says. */
final class Usage {
    static final String TEXT = """
            Usage: ./start replay NAME…|all
                   ./start check NAME…|all

            replay builds views anew from the first event on, beside the live ones, and puts them in their place. check builds them
            too, compares both document by document, and changes nothing. NAME is a view, such as profile-view; all are all of them.

            Uses the server that runs on the data folder (RECOUNT_DATA), else starts one for the length of the command. A running
            server serves on meanwhile. Ended with Ctrl-C, the command leaves the work to the server, which goes on with it, also after
            a restart; the same command watches it again, and the mutation cancelProjectionRun ends it.

            Exit codes:
              0  done; a check found no difference
              1  a check found differences
              2  it was called wrongly
              3  it could not be finished
            """;

    private Usage() {}
}
