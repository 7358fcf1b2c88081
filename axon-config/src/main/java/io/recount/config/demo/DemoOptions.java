package io.recount.config.demo;

import io.recount.config.start.StartRefused;
import io.recount.demo.DemoCompany;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of the demo.
 *
 * @param truth folder to write the truth to, instead of starting a server; null for sending
 */
public record DemoOptions(DemoCompany company, @Nullable Path truth) {
    private static final String DEMO = "--demo";
    private static final String SEED = "--seed";
    private static final String PEOPLE = "--people";
    private static final String YEARS = "--years";
    private static final String TRUTH = "--truth";
    private static final List<String> NAMES = List.of(SEED, PEOPLE, YEARS, TRUTH);

    /** Reads the arguments, each value behind its name or an equals sign; empty where no demo is asked for. */
    public static Optional<DemoOptions> read(String... arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            var name = equals < 0 ? arguments[i] : arguments[i].substring(0, equals);
            if (name.equals(DEMO) && equals < 0) {
                values.put(DEMO, "");
            } else if (!NAMES.contains(name)) {
                throw new StartRefused(
                        arguments[i] + " is nothing that ./start knows; ./start --help lists what it does.");
            } else if (equals >= 0) {
                values.put(name, arguments[i].substring(equals + 1));
            } else if (i + 1 < arguments.length) {
                values.put(name, arguments[++i]);
            } else {
                throw new StartRefused(name + " needs a value; ./start --help tells more.");
            }
        }
        if (!values.containsKey(DEMO)) {
            values.keySet().stream().findFirst().ifPresent(name -> {
                throw new StartRefused(name + " belongs to --demo; write ./start --demo " + name + " ….");
            });
            return Optional.empty();
        }
        return Optional.of(new DemoOptions(company(values), truth(values.get(TRUTH))));
    }

    private static DemoCompany company(Map<String, String> values) {
        return new DemoCompany(
                number(values, SEED, DemoCompany.SEED, 0, Long.MAX_VALUE),
                (int) number(values, PEOPLE, DemoCompany.PEOPLE, 1, DemoCompany.MOST_PEOPLE),
                (int) number(values, YEARS, DemoCompany.YEARS, 1, DemoCompany.MOST_YEARS));
    }

    private static long number(Map<String, String> values, String name, long usual, long least, long most) {
        var value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (value.matches("[0-9]{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most) {
            return Long.parseLong(value);
        }
        throw new StartRefused(
                most == Long.MAX_VALUE
                        ? name + " must be a whole number of at most 18 digits."
                        : name + " must be a whole number from " + least + " to " + most + ".");
    }

    private static @Nullable Path truth(@Nullable String folder) {
        try {
            return folder == null ? null : Path.of(folder);
        } catch (InvalidPathException e) {
            throw new StartRefused("--truth is not a path that this system can use.", e);
        }
    }
}
