package io.recount.demo.life;

import java.util.Locale;

/** Names as web addresses spell them. */
final class Slugs {
    private Slugs() {}

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
