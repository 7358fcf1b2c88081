package io.recount.config.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at the port before the stores are opened: a busy one is then found in a moment. */
public final class PortCheck {

    private PortCheck() {}

    /** Refuses a busy port; 0 means any, and is never busy. */
    public static void requireFree(String bind, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (IOException busy) {
            throw new StartRefused(busy(port), busy);
        }
    }

    static String busy(int port) {
        return "Port " + port + " is in use by another program; stop it, or set RECOUNT_PORT to another port.";
    }
}
