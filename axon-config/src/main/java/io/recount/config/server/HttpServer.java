package io.recount.config.server;

import io.recount.commands.access.AccessKey;
import io.recount.commands.access.AccessKeys;
import io.recount.config.access.ImportSenders;
import io.recount.config.settings.Settings;
import io.recount.graphql.GraphQlApiConfiguration;
import io.recount.graphql.http.Origins;
import io.recount.ingestion.http.Admission;
import io.recount.ingestion.http.LinesServlet;
import io.recount.ingestion.http.TrackingServlet;
import io.recount.ingestion.http.WebhookServlet;
import io.recount.ingestion.message.TrackingLimits;
import io.recount.projections.live.LiveEvents;
import io.recount.projections.progress.ViewProgress;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The HTTP side: the tracking API as a bare servlet, everything else through Spring MVC. */
public final class HttpServer implements AutoCloseable {
    /** What is made of a body in memory takes some ten times its length, and may take a quarter of the heap. */
    private static final int HEAP_FOR_A_BYTE = 40;

    private static final int FEWEST_BODIES = 8;
    private static final int MOST_REQUESTS = 4_096;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ConfigurableApplicationContext context;

    private HttpServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Listens once the server is there; whoever opened that one closes it, after this. */
    public static HttpServer start(Settings settings, Clock clock, Supplier<RecountServer> server) {
        var application = new SpringApplication(Web.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "settings", Map.of("server.port", settings.port(), "server.address", settings.bind())));
            ((GenericApplicationContext) context)
                    .registerBean(Origins.class, () -> new Origins(settings.corsOrigins()));
            register((GenericApplicationContext) context, clock, server);
        });
        return new HttpServer(application.run());
    }

    /** The port it listens on. */
    public int port() {
        var web = ((WebServerApplicationContext) context).getWebServer();
        if (web == null) {
            throw new IllegalStateException("the web server is not running");
        }
        return web.getPort();
    }

    /** Answers what was begun, and takes nothing more. */
    @Override
    public void close() {
        context.close();
    }

    private static void register(GenericApplicationContext context, Clock clock, Supplier<RecountServer> server) {
        context.registerBean(RecountServer.class, server, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(
                CommandGateway.class, () -> context.getBean(RecountServer.class).commands());
        context.registerBean(
                QueryGateway.class, () -> context.getBean(RecountServer.class).queries());
        context.registerBean(
                LiveEvents.class, () -> context.getBean(RecountServer.class).live());
        context.registerBean(
                ViewProgress.class, () -> context.getBean(RecountServer.class).viewProgress());
        context.registerBean(
                AccessKeys.class, () -> context.getBean(RecountServer.class).accessKeys());
        context.registerBean(Admission.class, () -> new Admission(roomForBodies(), MOST_REQUESTS, RETRY_AFTER));
        context.registerBean(Readiness.class, () -> new Readiness(context.getBean(RecountServer.class)::parkedEvents));
        context.registerBean(
                "health",
                SimpleUrlHandlerMapping.class,
                () -> new SimpleUrlHandlerMapping(
                        Map.of("/health/ready", context.getBean(Readiness.class)), Ordered.HIGHEST_PRECEDENCE));
        context.registerBean("tracking", ServletRegistrationBean.class, () -> tracking(context, clock));
        context.registerBean("webhooks", ServletRegistrationBean.class, () -> webhooks(context, clock));
        context.registerBean("lines", ServletRegistrationBean.class, () -> lines(context, clock));
    }

    private static long roomForBodies() {
        long fewest = (long) FEWEST_BODIES * TrackingLimits.defaults().bodyBytes();
        return Math.max(fewest, Runtime.getRuntime().maxMemory() / HEAP_FOR_A_BYTE);
    }

    private static ServletRegistrationBean<TrackingServlet> tracking(GenericApplicationContext context, Clock clock) {
        var server = context.getBean(RecountServer.class);
        return registration(
                "tracking",
                "/v1/*",
                new TrackingServlet(
                        server.intake(),
                        secret -> server.accessKeys().find(secret).map(AccessKey::source),
                        clock,
                        context.getBean(Admission.class),
                        TrackingLimits.defaults(),
                        server.refusedRequests()));
    }

    private static ServletRegistrationBean<WebhookServlet> webhooks(GenericApplicationContext context, Clock clock) {
        var server = context.getBean(RecountServer.class);
        return registration(
                "webhooks",
                "/v1/webhooks/*",
                new WebhookServlet(
                        server.intake(),
                        server.writeSide().webhooks(),
                        clock,
                        context.getBean(Admission.class),
                        TrackingLimits.defaults(),
                        server.refusedRequests()));
    }

    private static ServletRegistrationBean<LinesServlet> lines(GenericApplicationContext context, Clock clock) {
        var server = context.getBean(RecountServer.class);
        return registration(
                "lines",
                "/v1/lines",
                new LinesServlet(
                        server.intake(),
                        new ImportSenders(
                                server.accessKeys(), server.writeSide().sources()),
                        clock,
                        context.getBean(Admission.class),
                        TrackingLimits.defaults(),
                        server.refusedRequests()));
    }

    private static <T extends HttpServlet> ServletRegistrationBean<T> registration(
            String name, String path, T servlet) {
        var registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(name);
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** What Spring itself configures. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(GraphQlApiConfiguration.class)
    static class Web {}
}
