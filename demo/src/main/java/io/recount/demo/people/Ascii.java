package io.recount.demo.people;

import java.text.Normalizer;
import java.util.Locale;

/** Names as addresses spell them. */
final class Ascii {
    private Ascii() {}

    static String of(String name) {
        var plain = name.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
