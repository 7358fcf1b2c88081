package io.recount.graphql;

import io.recount.commands.access.AccessKeyHandler;
import io.recount.commands.access.AccessKeys;
import io.recount.commands.plan.TrackingPlanHandler;
import io.recount.commands.projection.ParkedEventHandler;
import io.recount.commands.projection.ProjectionRunHandler;
import io.recount.commands.quarantine.QuarantineHandler;
import io.recount.commands.source.SourceHandler;
import io.recount.commands.webhook.WebhookHandler;
import io.recount.graphql.system.SystemStatus;
import io.recount.projections.catalogue.CatalogueQueries;
import io.recount.projections.directory.DirectoryQueries;
import io.recount.projections.live.LiveEvents;
import io.recount.projections.parked.ParkedEventQueries;
import io.recount.projections.plan.PlanQueries;
import io.recount.projections.progress.ViewProgress;
import io.recount.projections.quarantine.QuarantineQueries;
import io.recount.projections.run.ProjectionQueries;
import io.recount.projections.source.SourceActivityQueries;
import io.recount.projections.source.SourceQueries;
import io.recount.projections.webhook.WebhookQueries;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the server puts behind the API, here in memory: Axon's real buses before hand-written handlers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(GraphQlApiConfiguration.class)
class Backend {
    @Bean
    World world() {
        return new World();
    }

    @Bean
    AccessKeys accessKeys(World world) {
        return world.keys();
    }

    @Bean
    ViewProgress viewProgress(World world) {
        return world.progress();
    }

    @Bean
    LiveEvents liveEvents(World world) {
        return world.happenings();
    }

    @Bean
    SystemStatus systemStatus() {
        return GraphQlFixtures::system;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(GraphQlFixtures.NOW, ZoneOffset.UTC);
    }

    @Bean
    QueryGateway queryGateway(World world) {
        var bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(world.reads()).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new DirectoryQueries(world.lists())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new WebhookQueries(world.hooks())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new PlanQueries(world.plans())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new ProjectionQueries(world.rebuilding())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new ParkedEventQueries(world.parked())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new CatalogueQueries(world.plans())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new SourceQueries(world.sources())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new SourceActivityQueries(world.sources())).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new QuarantineQueries(world.quarantine())).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    CommandGateway commandGateway(World world) {
        var bus = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(world.writes()).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new AccessKeyHandler(world.keys())).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new WebhookHandler(world.hooks())).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new ProjectionRunHandler(world.rebuilding())).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new ParkedEventHandler(world.parked())).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new TrackingPlanHandler(world.plans(), world.plans())).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new SourceHandler(world.sources())).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new QuarantineHandler(world.quarantine())).subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
