package io.recount.ingestion.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SHA-256 of JSON, whatever the order of its keys and the spelling of its numbers; worked out when it is first wanted. */
public final class ContentDigest {
    private static final int SHOWN_BYTES = 20;

    private final @Nullable Object tree;
    private @Nullable String hex;

    public ContentDigest(@Nullable Object tree) {
        this.tree = tree;
    }

    /** 40 hexadecimal digits. */
    public String hex() {
        if (hex == null) {
            var digest = sha256();
            add(tree, digest);
            hex = HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
        }
        return hex;
    }

    private static void add(@Nullable Object tree, MessageDigest digest) {
        switch (tree) {
            case null -> digest.update((byte) 'z');
            case Map<?, ?> object -> {
                digest.update((byte) '{');
                sorted(object).forEach((name, value) -> {
                    text('k', name, digest);
                    add(value, digest);
                });
                digest.update((byte) '}');
            }
            case List<?> list -> {
                digest.update((byte) '[');
                list.forEach(value -> add(value, digest));
                digest.update((byte) ']');
            }
            case Number number ->
                text('n', Json.decimal(number).stripTrailingZeros().toString(), digest);
            default -> text(tree instanceof Boolean ? 'b' : 's', tree.toString(), digest);
        }
    }

    private static void text(char kind, String text, MessageDigest digest) {
        var bytes = text.getBytes(UTF_8);
        digest.update((byte) kind);
        digest.update(Integer.toString(bytes.length).getBytes(UTF_8));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> object) {
        var sorted = new TreeMap<String, @Nullable Object>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return sorted;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
