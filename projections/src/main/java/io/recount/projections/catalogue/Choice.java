package io.recount.projections.catalogue;

import org.jspecify.annotations.Nullable;

/** One text that a property had. It is kept as text only once enough customers had it, until then as a number. */
final class Choice {
    final long fingerprint;
    final Senders senders;
    long count;

    @Nullable String text;

    Choice(long fingerprint, long count, @Nullable String text, Senders senders) {
        this.fingerprint = fingerprint;
        this.count = count;
        this.text = text;
        this.senders = senders;
    }

    void see(String seen, long customer) {
        count++;
        if (text == null) {
            senders.add(customer);
            if (senders.areEnough()) {
                text = seen;
            }
        }
    }
}
