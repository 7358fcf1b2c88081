package io.recount.projections.directory;

import java.util.Optional;

/** Makes places of a list unreadable to those who carry them, and of use in that list alone. */
public interface PlaceSeal {
    /** Seals a place of a list. */
    String seal(String place, String list);

    /** The place, where it was sealed for this list. */
    Optional<String> open(String sealed, String list);
}
