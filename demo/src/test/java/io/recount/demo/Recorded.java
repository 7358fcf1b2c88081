package io.recount.demo;

import io.recount.demo.message.Audience;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.message.Fate;
import io.recount.demo.report.Tally;
import io.recount.demo.truth.AccountTruth;
import io.recount.demo.truth.WeekTruth;
import java.util.ArrayList;
import java.util.List;

/** Everything that one telling brought. */
final class Recorded implements Audience {
    final List<DemoMessage> messages = new ArrayList<>();
    final List<AccountTruth> accounts = new ArrayList<>();
    final List<WeekTruth> weeks = new ArrayList<>();
    final Tally tally = new Tally();

    static Recorded of(DemoCompany company) {
        var recorded = new Recorded();
        company.tell(recorded);
        return recorded;
    }

    @Override
    public void message(DemoMessage message) {
        messages.add(message);
        tally.message(message);
    }

    @Override
    public void account(AccountTruth truth) {
        accounts.add(truth);
    }

    @Override
    public void week(WeekTruth truth) {
        weeks.add(truth);
    }

    /** Facts, without what was repeated or broken. */
    List<DemoMessage> facts() {
        return messages.stream().filter(it -> it.fate() == Fate.RECORDED).toList();
    }
}
