package io.recount.commands.source;

/** Where sources are kept. */
public interface Sources {
    /** Makes the source; false when there is one of that slug already, which stays as it is. */
    boolean create(CreateSource command);

    /** Changes what the command gives; false when there is no source of that slug. */
    boolean update(UpdateSource command);
}
