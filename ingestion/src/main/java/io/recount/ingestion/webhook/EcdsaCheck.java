package io.recount.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** SendGrid's signed events: ECDSA with SHA-256 over time and body, checked with the public key that SendGrid shows. */
record EcdsaCheck(PublicKey key) implements SignatureCheck {
    private static final String SIGNATURE = "x-twilio-email-event-webhook-signature";
    private static final String TIMESTAMP = "x-twilio-email-event-webhook-timestamp";

    static EcdsaCheck of(String publicKey) throws SignatureInvalid {
        try {
            var der = Base64.getMimeDecoder().decode(publicKey.replaceAll("-----[A-Z ]+-----", ""));
            return new EcdsaCheck(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw SignatureInvalid.secret("secret must be the verification key that SendGrid shows for signed events");
        }
    }

    @Override
    public boolean believes(Call call, Instant now) {
        var signature = call.headers().get(SIGNATURE);
        var timestamp = call.headers().get(TIMESTAMP);
        if (signature == null || timestamp == null) {
            return false;
        }
        try {
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(timestamp.getBytes(UTF_8));
            verifier.update(call.body());
            return verifier.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
