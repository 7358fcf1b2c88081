package io.recount.benchmarks.machine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the processes of a server and of the PostgreSQL that works for it. */
public final class ServerProcesses {
    private static final String POSTGRES = "postgres";

    private final Proc proc;

    public ServerProcesses(Proc proc) {
        this.proc = proc;
    }

    /** The process that listens on a port of this machine. */
    public OptionalLong listening(int port) {
        Set<Long> inodes = proc.sockets().stream()
                .filter(socket -> socket.listening() && socket.localPort() == port)
                .map(SocketLine::inode)
                .collect(Collectors.toSet());
        return proc.all().stream()
                .filter(process -> holdsAny(process.pid(), inodes))
                .mapToLong(ProcessStat::pid)
                .findFirst();
    }

    /**
     * The main processes of every PostgreSQL that the server started or is connected to.
     *
     * <p>An embedded one is often started by pg_ctl, which leaves it without the server as parent.
     */
    public Set<Long> postmasters(long server) {
        Set<Long> own = proc.socketsOf(server);
        List<SocketLine> sockets = proc.sockets();
        Set<Integer> remotePorts = sockets.stream()
                .filter(socket -> own.contains(socket.inode()))
                .map(SocketLine::remotePort)
                .collect(Collectors.toSet());
        Set<Long> listeners = sockets.stream()
                .filter(socket -> socket.listening() && remotePorts.contains(socket.localPort()))
                .map(SocketLine::inode)
                .collect(Collectors.toSet());
        Set<Long> below = withDescendants(Set.of(server));
        return mainPostgres().stream()
                .filter(pid -> below.contains(pid) || holdsAny(pid, listeners))
                .collect(Collectors.toSet());
    }

    /** All PostgreSQL processes that are not children of another one. */
    public Set<Long> mainPostgres() {
        Map<Long, ProcessStat> postgres = new HashMap<>();
        proc.all().stream()
                .filter(process -> process.command().equals(POSTGRES))
                .forEach(process -> postgres.put(process.pid(), process));
        return postgres.values().stream()
                .filter(process -> !postgres.containsKey(process.parent()))
                .map(ProcessStat::pid)
                .collect(Collectors.toSet());
    }

    /** The processes themselves and everything they have started, at any depth. */
    public Set<Long> withDescendants(Collection<Long> roots) {
        Set<Long> found = new HashSet<>(roots);
        List<ProcessStat> all = proc.all();
        int before;
        do {
            before = found.size();
            all.stream()
                    .filter(process -> found.contains(process.parent()))
                    .forEach(process -> found.add(process.pid()));
        } while (found.size() > before);
        return found;
    }

    private boolean holdsAny(long pid, Set<Long> inodes) {
        return proc.socketsOf(pid).stream().anyMatch(inodes::contains);
    }
}
