package io.recount.demo.report;

import io.recount.demo.message.Audience;
import io.recount.demo.truth.AccountTruth;
import io.recount.demo.truth.CampaignTruth;
import io.recount.demo.truth.WeekTruth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The truth as three CSV files: accounts.csv, weeks.csv, campaigns.csv. */
public final class TruthFiles implements Audience, AutoCloseable {
    private final Writer accounts;
    private final Writer weeks;
    private final Writer campaigns;

    /** Begins the files in a folder, which is made where there is none. */
    public TruthFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        accounts = Files.newBufferedWriter(folder.resolve("accounts.csv"));
        weeks = Files.newBufferedWriter(folder.resolve("weeks.csv"));
        campaigns = Files.newBufferedWriter(folder.resolve("campaigns.csv"));
        accounts.write("account_id,name,people,existing,status,plan,annual,seats,customer_since,churned_on,"
                + "satisfaction_mean,engagement,frailty,satisfaction_last\n");
        weeks.write("account_id,date,plan,seats,satisfaction,usage_change,tickets,payment_failed,champion_left,months,"
                + "renewal,seat_use,checked_in,offered,churn_hazard,churn_hazard_untreated,expansion_hazard,"
                + "expansion_hazard_untreated,churned,expanded\n");
        campaigns.write("account_id,campaign,date,group\n");
    }

    @Override
    public void account(AccountTruth truth) {
        var account = truth.account();
        var hidden = account.hidden();
        line(
                accounts,
                account.id(),
                '"' + account.name() + '"',
                account.people().size(),
                account.existing(),
                truth.status(),
                truth.plan(),
                account.annual(),
                truth.seats(),
                truth.customerSince(),
                truth.churnedOn(),
                hidden.satisfaction(),
                hidden.engagement(),
                hidden.frailty(),
                truth.satisfaction());
    }

    @Override
    public void week(WeekTruth truth) {
        var signs = truth.signs();
        line(
                weeks,
                id(truth.account()),
                truth.date(),
                truth.plan(),
                truth.seats(),
                truth.satisfaction(),
                signs.usageChange(),
                signs.tickets(),
                signs.paymentFailed(),
                signs.championLeft(),
                signs.months(),
                signs.renewal(),
                signs.seatUse(),
                signs.checkedIn(),
                signs.offered(),
                truth.churnHazard(),
                truth.churnHazardUntreated(),
                truth.expansionHazard(),
                truth.expansionHazardUntreated(),
                truth.churned(),
                truth.expanded());
    }

    @Override
    public void campaign(CampaignTruth truth) {
        line(campaigns, id(truth.account()), truth.campaign().id(), truth.date(), truth.group());
    }

    @Override
    public void close() throws IOException {
        accounts.close();
        weeks.close();
        campaigns.close();
    }

    private static String id(int account) {
        return "acc_" + Integer.toString(account, 36);
    }

    private static void line(Writer file, @Nullable Object... cells) {
        try {
            file.write(Arrays.stream(cells).map(TruthFiles::cell).collect(Collectors.joining(",", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> String.format(Locale.ROOT, "%.6f", number);
            case Enum<?> name -> name.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }
}
