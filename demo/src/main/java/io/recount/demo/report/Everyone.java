package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.truth.AccountTruth;
import io.recount.demo.truth.CampaignTruth;
import io.recount.demo.truth.WeekTruth;
import java.util.List;

/** Several audiences of one telling. */
public record Everyone(List<Audience> audiences) implements Audience {
    public static Everyone of(Audience... audiences) {
        return new Everyone(List.of(audiences));
    }

    @Override
    public void message(DemoMessage message) {
        audiences.forEach(audience -> audience.message(message));
    }

    @Override
    public void progress(double share) {
        audiences.forEach(audience -> audience.progress(share));
    }

    @Override
    public void account(AccountTruth truth) {
        audiences.forEach(audience -> audience.account(truth));
    }

    @Override
    public void week(WeekTruth truth) {
        audiences.forEach(audience -> audience.week(truth));
    }

    @Override
    public void campaign(CampaignTruth truth) {
        audiences.forEach(audience -> audience.campaign(truth));
    }
}
