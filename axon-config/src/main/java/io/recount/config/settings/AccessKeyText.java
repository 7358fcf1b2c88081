package io.recount.config.settings;

import org.jspecify.annotations.Nullable;

/** The form of a key an operator brings along: long enough to resist guessing, safe in an HTTP header. */
final class AccessKeyText {

    private AccessKeyText() {}

    static @Nullable String checked(String variable, @Nullable String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{16,200}")) {
            throw new SettingInvalid(
                    variable,
                    "must be 16 to 200 printable ASCII characters without blanks; leave it out for a new one.");
        }
        return key;
    }
}
