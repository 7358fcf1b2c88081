package io.recount.demo.model;

/**
 * What hazards read of an account, counted over whole weeks before the decision.
 *
 * @param usageChange natural logarithm of (sessions of the last 4 weeks + 2) / (of the 4 weeks before + 2), from -1.2 to 1.2; 0
 *     in the first 8 weeks
 * @param tickets opened in the last 4 weeks, at most 4
 * @param paymentFailed whether a payment failed in the last 4 weeks
 * @param championLeft whether a champion left in the last 90 days
 * @param months since the first payment; 12 more for customers of before
 * @param renewal 1 within 28 days before the end of a year paid for, -1 on other days of such a year, 0 where it is paid by the
 *     month
 * @param seatUse people of the account per seat
 * @param checkedIn whether a check-in mail was sent in the last 90 days
 * @param offered whether a seat offer was sent in the last 56 days
 */
public record AccountSigns(
        double usageChange,
        int tickets,
        boolean paymentFailed,
        boolean championLeft,
        double months,
        int renewal,
        double seatUse,
        boolean checkedIn,
        boolean offered) {

    public AccountSigns untreated() {
        return new AccountSigns(
                usageChange, tickets, paymentFailed, championLeft, months, renewal, seatUse, false, false);
    }
}
