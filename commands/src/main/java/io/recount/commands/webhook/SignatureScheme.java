package io.recount.commands.webhook;

/** How a sender proves who it is. */
public enum SignatureScheme {
    /** An HMAC in a header, in whatever way the settings say. */
    HMAC,
    /** {@code Stripe-Signature}: HMAC-SHA-256 over time and body; at most 300 seconds old. */
    STRIPE,
    /** {@code X-Shopify-Hmac-Sha256}: HMAC-SHA-256 over the body, in base64. */
    SHOPIFY,
    /** {@code X-HubSpot-Signature-v3}: HMAC-SHA-256 over method, URL, body and time; at most 300 seconds old. */
    HUBSPOT,
    /** {@code X-Zendesk-Webhook-Signature}: HMAC-SHA-256 over time and body, in base64. */
    ZENDESK,
    /** {@code X-Hub-Signature}: HMAC-SHA-1 over the body, the only one that Intercom offers. */
    INTERCOM,
    /** {@code X-Slack-Signature}: HMAC-SHA-256 over version, time and body; at most 300 seconds old. */
    SLACK,
    /** {@code Typeform-Signature}: HMAC-SHA-256 over the body, in base64. */
    TYPEFORM,
    /** {@code X-Twilio-Email-Event-Webhook-Signature}: ECDSA over time and body; the secret is SendGrid's public key. */
    SENDGRID,
    /** The secret itself, in a header or in the query of the URL: as safe as the URL is kept. */
    SHARED_SECRET,
    /** Basic authentication; the secret is user and password with a colon between. */
    BASIC
}
