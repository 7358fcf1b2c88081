package io.recount.graphql.socket;

import jakarta.servlet.ServletContextEvent;
import jakarta.websocket.server.ServerContainer;
import org.apache.tomcat.websocket.server.WsContextListener;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Tomcat's own WebSockets, with small buffers: messages are put together by whoever reads them. */
@Component
final class SocketContainer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final int BUFFER = 2048;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> context.addApplicationListener(Listener.class.getName()));
    }

    /** Made by Tomcat. */
    public static final class Listener extends WsContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            super.contextInitialized(event);
            var container = (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
            container.setDefaultMaxTextMessageBufferSize(BUFFER);
            container.setDefaultMaxBinaryMessageBufferSize(BUFFER);
        }
    }
}
