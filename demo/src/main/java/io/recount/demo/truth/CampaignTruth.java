package io.recount.demo.truth;

import io.recount.demo.model.Campaign;
import java.time.LocalDate;

/**
 * What a campaign decided about a paying account.
 *
 * @param group sent, held out at random, or not chosen
 */
public record CampaignTruth(int account, Campaign campaign, LocalDate date, Group group) {
    /** Where the account ended up. */
    public enum Group {
        SENT,
        HELD_OUT,
        NOT_CHOSEN
    }
}
