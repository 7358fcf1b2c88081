package io.recount.benchmarks.machine;

import java.util.List;

/** A line of /proc/net/tcp or tcp6. */
record SocketLine(int localPort, int remotePort, boolean listening, long inode) {

    static SocketLine parse(String line) {
        List<String> fields = List.of(line.trim().split(" +"));
        return new SocketLine(
                port(fields.get(1)), port(fields.get(2)), fields.get(3).equals("0A"), Long.parseLong(fields.get(9)));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
