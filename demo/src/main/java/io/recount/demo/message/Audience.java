package io.recount.demo.message;

import io.recount.demo.truth.AccountTruth;
import io.recount.demo.truth.CampaignTruth;
import io.recount.demo.truth.WeekTruth;

/** Who is told what the demo company does while it is made up. */
public interface Audience {
    /** A message leaves its source. Messages of one account come in the order of their {@code sentAt}. */
    default void message(DemoMessage message) {}

    /** How much has been told, from 0 to 1; once a simulated day. */
    default void progress(double share) {}

    /** An account has come to the end of the time that is told. */
    default void account(AccountTruth truth) {}

    /** The state of a paying account at a weekly decision, and the hidden hazards. */
    default void week(WeekTruth truth) {}

    /** What a campaign decided about a paying account. */
    default void campaign(CampaignTruth truth) {}
}
