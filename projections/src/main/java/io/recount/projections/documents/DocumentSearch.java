package io.recount.projections.documents;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents of a collection by what they hold.
 *
 * <p>Such documents have, beside their id, an array {@link #TERMS} of texts without repeats, in the order of their UTF-8
 * bytes, and a document {@link #KEYS} of texts by name, each of them unlike that of any other document.
 */
public interface DocumentSearch {
    String TERMS = "terms";
    String KEYS = "keys";

    /** The longest that a search may take. */
    Duration LONGEST = Duration.ofSeconds(2);

    /** Makes what searching needs; to be called before the first document is written. Idempotent. */
    void prepare();

    /**
     * The first documents of a list.
     *
     * @param after only documents behind the one that had this sort key; null for all
     * @param limit documents at most
     * @throws io.recount.domain.rule.RuleViolated {@link TooBroad} where the store would have to look at too many
     */
    List<Found> page(Match match, Sorting sorting, @Nullable String after, int limit);

    /**
     * How many documents match.
     *
     * @throws io.recount.domain.rule.RuleViolated {@link TooBroad} where counting takes too long
     */
    long count(Match match);
}
