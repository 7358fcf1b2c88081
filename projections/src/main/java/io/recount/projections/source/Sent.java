package io.recount.projections.source;

import io.recount.domain.customer.AccountAssigned;
import io.recount.domain.customer.CustomerEvent;
import io.recount.domain.customer.CustomerRegistered;
import io.recount.domain.customer.ErasedEvent;
import io.recount.domain.customer.HistoryAdopted;
import io.recount.domain.customer.HistoryHandedOver;
import io.recount.domain.customer.IdentifiersLinked;
import io.recount.domain.customer.InteractionRecorded;
import io.recount.domain.customer.Provenance;
import io.recount.domain.customer.TraitsSet;
import io.recount.domain.interaction.InteractionKind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about its source.
 *
 * @param label what was sent; null where that is erased
 * @param isMessage whether the event stands for a message, rather than for what came along with one
 */
record Sent(String source, @Nullable Label label, boolean isMessage) {
    private static final Set<String> MESSAGES =
            Set.of("customer.interaction-recorded", "customer.traits-set", "customer.account-assigned");
    private static final Label IDENTIFY = new Label(Label.IDENTIFY, "");
    private static final Label GROUP = new Label(Label.GROUP, "");

    /** Null where nothing is known of the source any more. */
    static @Nullable Sent by(CustomerEvent event) {
        return switch (event) {
            case InteractionRecorded e -> message(e.provenance(), label(e));
            case TraitsSet e -> message(e.provenance(), IDENTIFY);
            case AccountAssigned e -> message(e.provenance(), GROUP);
            case CustomerRegistered e -> alongWith(e.provenance());
            case IdentifiersLinked e -> alongWith(e.provenance());
            case HistoryHandedOver e -> alongWith(e.provenance());
            case HistoryAdopted e -> alongWith(e.provenance());
            case ErasedEvent e -> e.source() == null ? null : new Sent(e.source(), null, MESSAGES.contains(e.type()));
        };
    }

    private static Label label(InteractionRecorded event) {
        var kind = event.interaction().kind();
        boolean isCustom = kind == InteractionKind.CUSTOM;
        return new Label(
                kind.storedName(),
                isCustom ? Objects.requireNonNull(event.interaction().name()) : "");
    }

    private static Sent message(Provenance provenance, Label label) {
        return new Sent(provenance.source(), label, true);
    }

    private static Sent alongWith(Provenance provenance) {
        return new Sent(provenance.source(), null, false);
    }
}
