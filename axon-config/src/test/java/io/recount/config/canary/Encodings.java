package io.recount.config.canary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The bytes that a text may be found as. */
final class Encodings {
    private Encodings() {}

    static List<byte[]> of(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        var forms = new ArrayList<byte[]>();
        forms.add(utf8);
        forms.add(text.getBytes(UTF_16LE));
        forms.add(text.getBytes(UTF_16BE));
        for (int alignment = 0; alignment < 3; alignment++) {
            forms.add(base64(utf8, alignment, Base64.getEncoder()));
            forms.add(base64(utf8, alignment, Base64.getUrlEncoder()));
        }
        forms.add(HexFormat.of().formatHex(utf8).getBytes(US_ASCII));
        forms.add(HexFormat.of().withUpperCase().formatHex(utf8).getBytes(US_ASCII));
        forms.add(escaped(text, "\\u%04x"));
        forms.add(escaped(text, "\\u%04X"));
        var url = URLEncoder.encode(text, UTF_8);
        forms.add(url.getBytes(US_ASCII));
        forms.add(url.replace("+", "%20").getBytes(US_ASCII));
        forms.add(lowerCaseEscapes(url).getBytes(US_ASCII));
        for (var algorithm : List.of("SHA-256", "SHA-1", "MD5")) {
            byte[] hash = hash(algorithm, utf8);
            forms.add(hash);
            forms.add(HexFormat.of().formatHex(hash).getBytes(US_ASCII));
        }
        return forms;
    }

    /** Those characters of the base64 text that do not depend on what stands before or behind. */
    private static byte[] base64(byte[] text, int alignment, Base64.Encoder encoder) {
        var shifted = new byte[alignment + text.length];
        System.arraycopy(text, 0, shifted, alignment, text.length);
        byte[] whole = encoder.encode(Arrays.copyOf(shifted, shifted.length / 3 * 3));
        int foreign = alignment == 0 ? 0 : alignment + 1;
        return Arrays.copyOfRange(whole, foreign, whole.length);
    }

    private static byte[] escaped(String text, String form) {
        var json = new StringBuilder();
        text.chars().forEach(c -> json.append(c < 128 ? String.valueOf((char) c) : form.formatted(c)));
        return json.toString().getBytes(US_ASCII);
    }

    private static String lowerCaseEscapes(String url) {
        return Pattern.compile("%[0-9A-F]{2}")
                .matcher(url)
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }

    private static byte[] hash(String algorithm, byte[] text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
