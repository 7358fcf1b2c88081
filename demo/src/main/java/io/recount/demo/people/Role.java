package io.recount.demo.people;

/** What somebody is for the account. */
public enum Role {
    /** Brought the product in, pays the bills and speaks for the account. */
    CHAMPION(1.8),
    ADMIN(1.3),
    MEMBER(1),
    /** Looks in now and then. */
    GUEST(.4);

    private final double use;

    Role(double use) {
        this.use = use;
    }

    /** How often somebody of this role uses the product, against a member. */
    public double use() {
        return use;
    }
}
