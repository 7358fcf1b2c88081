package io.recount.benchmarks.machine;

import java.util.List;

/**
 * The fields of /proc/PID/stat that matter here.
 *
 * @param ownTicks processor time of the process
 * @param reapedTicks processor time of its children that have ended and were waited for
 */
record ProcessStat(long pid, String command, long parent, long ownTicks, long reapedTicks) {

    static ProcessStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        List<String> rest = List.of(line.substring(close + 2).trim().split(" ", -1));
        return new ProcessStat(
                Long.parseLong(line.substring(0, open).trim()),
                line.substring(open + 1, close),
                Long.parseLong(rest.get(1)),
                Long.parseLong(rest.get(11)) + Long.parseLong(rest.get(12)),
                Long.parseLong(rest.get(13)) + Long.parseLong(rest.get(14)));
    }
}
