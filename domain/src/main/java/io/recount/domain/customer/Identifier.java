package io.recount.domain.customer;

import java.util.Locale;

/**
 * One name by which a source knows a customer.
 *
 * @param type {@code userId}, {@code anonymousId}, {@code email}, {@code phone}, or the type of an external id
 * @param value normalised: e-mails are trimmed and lower-cased, phones keep their digits and a leading plus sign
 */
public record Identifier(String type, String value) {
    public static final String USER_ID = "userId";
    public static final String ANONYMOUS_ID = "anonymousId";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";

    /** Longest accepted type and value, in characters. */
    public static final int MAX_LENGTH = 512;

    public Identifier {
        value = normalise(type, value);
        if (type.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an identifier needs a type and a value");
        }
        if (type.length() > MAX_LENGTH || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an identifier is at most " + MAX_LENGTH + " characters long");
        }
    }

    public static Identifier userId(String value) {
        return new Identifier(USER_ID, value);
    }

    public static Identifier anonymousId(String value) {
        return new Identifier(ANONYMOUS_ID, value);
    }

    public boolean isUserId() {
        return type.equals(USER_ID);
    }

    private static String normalise(String type, String value) {
        return switch (type) {
            case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
            case PHONE -> phone(value.strip());
            default -> value;
        };
    }

    private static String phone(String value) {
        var digits = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isDigit(c) || (c == '+' && digits.isEmpty())) {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
