package io.recount.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.recount.commands.webhook.SignatureScheme;
import io.recount.commands.webhook.SignatureSettings.Encoding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Api.class)
class WebhooksIT {
    @Test
    void aReadyMappingBringsItsScheme(Api api) {
        var answer = configure(api, "source: \"my-shop\", template: \"shop\", secret: \"12345678\"");

        assertThat(answer.toString())
                .isEqualTo(
                        "{\"webhook\":{\"source\":\"my-shop\",\"path\":\"/v1/webhooks/my-shop\",\"template\":\"shop\","
                                + "\"signature\":{\"scheme\":\"SHOPIFY\"},\"counts\":{\"requests\":3,\"refused\":1}},\"userErrors\":[]}");
    }

    @Test
    void anOwnMappingIsTakenWithItsSettings(Api api) {
        configure(
                api,
                "source: \"crm\", mapping: {messages: [{type: \"track\"}]}, secret: \"12345678\","
                        + " signature: {scheme: HMAC, header: \"X-Sig\", encoding: BASE64, toleranceSeconds: 60}");

        var command = api.world().hooks().configured("crm");
        assertThat(command.mapping()).hasToString("{messages=[{type=track}]}");
        assertThat(command.signature().scheme()).isEqualTo(SignatureScheme.HMAC);
        assertThat(command.signature().encoding()).isEqualTo(Encoding.BASE64);
        assertThat(command.signature().toleranceSeconds()).isEqualTo(60);
        assertThat(command).asString().doesNotContain("12345678");
    }

    @Test
    void whatIsWrongIsSaid(Api api) {
        assertThat(code(configure(api, "source: \"No\", template: \"shop\", secret: \"12345678\"")))
                .isEqualTo("SOURCE_INVALID");
        assertThat(code(configure(api, "source: \"a\", template: \"shop\", secret: \"short\"")))
                .isEqualTo("SECRET_INVALID");
        assertThat(code(configure(api, "source: \"a\", template: \"shop\""))).isEqualTo("SECRET_MISSING");
        assertThat(code(configure(api, "source: \"a\", template: \"none\", secret: \"12345678\"")))
                .isEqualTo("TEMPLATE_NOT_FOUND");
        assertThat(code(configure(api, "source: \"a\", mapping: {}, secret: \"12345678\"")))
                .isEqualTo("SIGNATURE_INVALID");
        assertThat(code(configure(api, "source: \"a\", secret: \"12345678\", signature: {scheme: SLACK}")))
                .isEqualTo("MAPPING_INVALID");
    }

    @Test
    void aSourceWithoutWebhookHasNone(Api api) {
        assertThat(api.data("{webhook(source: \"x\") {source}}").get("webhook").isNull())
                .isTrue();
    }

    @Test
    void readyMappingsAreShown(Api api) {
        assertThat(api.data("{webhookTemplates {name title description scheme mapping}}")
                        .toString())
                .isEqualTo("{\"webhookTemplates\":[{\"name\":\"shop\",\"title\":\"Shop\",\"description\":\"Orders.\","
                        + "\"scheme\":\"SHOPIFY\",\"mapping\":{\"messages\":[]}}]}");
    }

    @Test
    void aPreviewTellsWhatIsWrongAndWhere(Api api) {
        var answer = api.data("{previewWebhookMapping(input: {template: \"shop\", payload: [{a: 1}],"
                + " headers: {X_A: \"b\"}}) {mappingError {path} items {outcome element rule message reason path mappingPath"
                + " detail}}}");

        assertThat(answer.at("/previewWebhookMapping/items/0").toString())
                .isEqualTo("{\"outcome\":\"QUARANTINED\",\"element\":\"/0\",\"rule\":\"/messages/0\","
                        + "\"message\":{\"type\":\"track\"},\"reason\":\"event-missing\",\"path\":\"/event\","
                        + "\"mappingPath\":null,\"detail\":\"A track message needs the name of its event.\"}");
        assertThat(api.world().hooks().previewed().headers()).isEqualTo(Map.of("X_A", "b"));
    }

    @Test
    void aPreviewNeedsOneMapping(Api api) {
        assertThat(api.code("{previewWebhookMapping(input: {payload: 1}) {items {outcome}}}"))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(api.code("{previewWebhookMapping(input: {template: \"shop\", payload: 1, headers: {a: 1}})"
                        + " {items {outcome}}}"))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(api.data("{previewWebhookMapping(input: {source: \"x\", payload: 1}) {items {outcome}}}")
                        .get("previewWebhookMapping")
                        .isNull())
                .isTrue();
    }

    private static JsonNode configure(Api api, String input) {
        return api.data("mutation {configureWebhook(input: {" + input + "}) {webhook {source path template"
                        + " signature {scheme} counts {requests refused}} userErrors {code field message}}}")
                .get("configureWebhook");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }
}
