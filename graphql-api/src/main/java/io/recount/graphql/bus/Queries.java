package io.recount.graphql.bus;

import io.recount.domain.tracking.PlanRule;
import io.recount.domain.tracking.TrackingPlan;
import io.recount.graphql.call.Call;
import io.recount.graphql.call.TimedOut;
import io.recount.projections.Page;
import io.recount.projections.catalogue.CatalogueEvent;
import io.recount.projections.catalogue.CountOtherEvents;
import io.recount.projections.catalogue.FindCatalogueEvents;
import io.recount.projections.catalogue.ProposeTrackingPlan;
import io.recount.projections.plan.FindPlanVersions;
import io.recount.projections.plan.FindPlanViolations;
import io.recount.projections.plan.GetTrackingPlan;
import io.recount.projections.plan.PlanVersion;
import io.recount.projections.plan.PlanViolation;
import io.recount.projections.profile.GetCustomer;
import io.recount.projections.profile.ProfileView;
import io.recount.projections.progress.ViewQuery;
import io.recount.projections.webhook.FindWebhookTemplates;
import io.recount.projections.webhook.GetWebhook;
import io.recount.projections.webhook.PreviewWebhook;
import io.recount.projections.webhook.WebhookPreview;
import io.recount.projections.webhook.WebhookTemplateView;
import io.recount.projections.webhook.WebhookView;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the read side, on the thread of the request. */
@Component
public final class Queries {
    private static final ResponseType<Optional<ProfileView>> PROFILE =
            ResponseTypes.optionalInstanceOf(ProfileView.class);

    private static final ResponseType<Optional<WebhookView>> WEBHOOK =
            ResponseTypes.optionalInstanceOf(WebhookView.class);
    private static final ResponseType<List<WebhookTemplateView>> TEMPLATES =
            ResponseTypes.multipleInstancesOf(WebhookTemplateView.class);
    private static final ResponseType<Optional<WebhookPreview>> PREVIEW =
            ResponseTypes.optionalInstanceOf(WebhookPreview.class);
    private static final ResponseType<Page<CatalogueEvent>> EVENTS = new PageOf<>(CatalogueEvent.class);
    private static final ResponseType<Page<PlanVersion>> VERSIONS = new PageOf<>(PlanVersion.class);
    private static final ResponseType<Page<PlanViolation>> VIOLATIONS = new PageOf<>(PlanViolation.class);

    private final QueryGateway gateway;
    private final FreshViews views;

    Queries(QueryGateway gateway, FreshViews views) {
        this.gateway = gateway;
        this.views = views;
    }

    /** The profile, if anybody is known by that id or identifier. */
    public Optional<ProfileView> ask(Call call, GetCustomer query) {
        return ask(call, query, PROFILE);
    }

    /** The webhook of a source, if it takes any. */
    public Optional<WebhookView> ask(Call call, GetWebhook query) {
        return ask(call, query, WEBHOOK);
    }

    /** The ready mappings. */
    public List<WebhookTemplateView> ask(Call call, FindWebhookTemplates query) {
        return ask(call, query, TEMPLATES);
    }

    /** What a mapping would make of a payload, if there is such a mapping. */
    public Optional<WebhookPreview> ask(Call call, PreviewWebhook query) {
        return ask(call, query, PREVIEW);
    }

    /** A page of the catalogue. */
    public Page<CatalogueEvent> ask(Call call, FindCatalogueEvents query) {
        return ask(call, query, EVENTS);
    }

    /** How many events are not in the catalogue. */
    public long ask(Call call, CountOtherEvents query) {
        return ask(call, query, ResponseTypes.instanceOf(Long.class));
    }

    /** Rules that describe what a source has sent. */
    public List<PlanRule> ask(Call call, ProposeTrackingPlan query) {
        return ask(call, query, ResponseTypes.multipleInstancesOf(PlanRule.class));
    }

    /** The plan in force. */
    public TrackingPlan ask(Call call, GetTrackingPlan query) {
        return ask(call, query, ResponseTypes.instanceOf(TrackingPlan.class));
    }

    /** A page of the versions of the plan. */
    public Page<PlanVersion> ask(Call call, FindPlanVersions query) {
        return ask(call, query, VERSIONS);
    }

    /** A page of violations of the plan. */
    public Page<PlanViolation> ask(Call call, FindPlanViolations query) {
        return ask(call, query, VIOLATIONS);
    }

    /** The one thing a query is about, if there is such. */
    public <T> Optional<T> one(Call call, Object query, Class<T> type) {
        return ask(call, query, ResponseTypes.optionalInstanceOf(type));
    }

    /** What a query that always has an answer answers. */
    public <T> T value(Call call, Object query, Class<T> type) {
        return ask(call, query, ResponseTypes.instanceOf(type));
    }

    /** Everything that a query finds; for lists that cannot grow long. */
    public <T> List<T> all(Call call, Object query, Class<T> type) {
        return ask(call, query, ResponseTypes.multipleInstancesOf(type));
    }

    /** A page of what a query finds. */
    public <T> Page<T> page(Call call, Object query, Class<T> row) {
        return ask(call, query, new PageOf<>(row));
    }

    private <T> T ask(Call call, Object query, ResponseType<T> type) {
        if (query instanceof ViewQuery reading) {
            views.await(call, reading.view());
        }
        var deadline = call.deadline();
        try {
            return deadline.read(() -> Answer.await(gateway.query(query, type), deadline.remaining()));
        } catch (RuntimeException e) {
            // Whatever a driver makes of an interrupt, it is the deadline that caused it.
            throw deadline.over() ? new TimedOut() : e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
