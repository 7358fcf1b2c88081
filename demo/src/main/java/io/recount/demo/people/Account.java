package io.recount.demo.people;

import java.util.List;

/**
 * A customer, or somebody who may become one.
 *
 * @param number counts the accounts of the company from 0
 * @param existing whether it was a customer before the simulation begins
 * @param leadDay when the first visitor comes; 0 for existing customers
 * @param trialDay when the trial begins; 0 for existing customers
 * @param plan the one it begins with
 * @param annual whether it pays by the year
 * @param people all of them, those who join later too
 * @param hidden what nobody but the truth knows
 */
public record Account(
        int number,
        String name,
        String domain,
        String industry,
        Place place,
        String leadSource,
        boolean existing,
        int leadDay,
        int trialDay,
        Plan plan,
        boolean annual,
        List<Person> people,
        Hidden hidden) {

    /** Days of a trial. */
    public static final int TRIAL = 14;

    public String id() {
        return "acc_" + Integer.toString(number, 36);
    }

    public String subscriptionId() {
        return "sub_" + Integer.toString(number, 36);
    }

    public Person champion() {
        return people.getFirst();
    }

    /**
     * Hidden parameters.
     *
     * @param satisfaction mean of the account's satisfaction, in standard deviations
     * @param engagement how much more it uses the product than others, on a log scale
     * @param frailty added to the log-odds of churn
     */
    public record Hidden(double satisfaction, double engagement, double frailty) {}
}
