package io.recount.config.mongo;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other programs of the machine out of the embedded server, which knows no passwords.
 *
 * <p>Every connection of a driver begins by naming its application; ours names a secret that this process alone knows.
 */
final class Visitors {

    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf("recount.known");

    private final String secret;

    Visitors() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        secret = "recount-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The application name our own client has to give. */
    String secret() {
        return secret;
    }

    boolean knows(Channel channel, String command, Document query) {
        if (Boolean.TRUE.equals(channel.attr(KNOWN).get())) {
            return true;
        }
        boolean ours = isHello(command) && isOurs(applicationName(query));
        channel.attr(KNOWN).set(ours);
        return ours;
    }

    private static boolean isHello(String command) {
        return command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("isMaster");
    }

    private boolean isOurs(@Nullable Object name) {
        return name instanceof String text
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object applicationName(Document query) {
        return query.get("client") instanceof Document client
                        && client.get("application") instanceof Document application
                ? application.get("name")
                : null;
    }
}
