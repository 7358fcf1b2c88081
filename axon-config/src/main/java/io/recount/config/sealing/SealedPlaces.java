package io.recount.config.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.projections.directory.PlaceSeal;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Places of lists under a key of their own, bound to their list; they outlive a restart, and are never stored. */
public final class SealedPlaces implements PlaceSeal {
    private final SecretKey key;

    public SealedPlaces(RootKey root) {
        this.key = root.derive("recount list places v1", "AES");
    }

    @Override
    public String seal(String place, String list) {
        var sealed = Seal.seal(key, list.getBytes(UTF_8), place.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public Optional<String> open(String sealed, String list) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(new String(Seal.open(key, list.getBytes(UTF_8), bytes), UTF_8));
        } catch (SealBroken | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
