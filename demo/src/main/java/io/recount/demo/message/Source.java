package io.recount.demo.message;

import java.util.Locale;

/** The systems of the demo company that send events; each has a write key of its own. */
public enum Source {
    /** Contacts, leads, calls, meetings, mails and proposals of sales and customer success. */
    CRM,
    /** The public site: visitors, sign-ups, downloads. */
    WEB,
    /** The product itself, in browsers and on phones. */
    PRODUCT,
    /** The mailing tool. */
    EMAIL,
    /** The help desk. */
    SUPPORT,
    /** Subscriptions, invoices and payments. */
    BILLING,
    /** NPS and other surveys. */
    SURVEY,
    /** Reviews and mentions elsewhere. */
    SOCIAL;

    /** Slug under which Recount knows the source. */
    public String slug() {
        return "demo-" + name().toLowerCase(Locale.ROOT);
    }
}
