package org.yiyang.kit.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The vector of the libraries of the specification. */
    @Test
    void aMessageIsSignedAsTheSpecificationSays() {
        assertEquals(
                Map.of(
                        "webhook-id", ID,
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                WebhookSignature.headers(List.of(SECRET), ID, AT, BODY));
    }

    @Test
    void whileTwoSecretsAreValidThereIsASignatureOfEach() {
        byte[] other = WebhookSignature.newSecret();
        String both =
                WebhookSignature.headers(List.of(other, SECRET), ID, AT, BODY).get("webhook-signature");
        assertEquals(2, both.split(" ").length);
        assertTrue(both.endsWith(" v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), both);
    }

    @Test
    void idMomentAndBodyAreAllSigned() {
        String signed = signed(ID, AT, BODY);
        assertNotEquals(signed, signed("msg_other", AT, BODY));
        assertNotEquals(signed, signed(ID, AT.plusSeconds(1), BODY));
        assertNotEquals(signed, signed(ID, AT, new byte[] {'{', '}'}));
    }

    private static String signed(String id, Instant at, byte[] body) {
        return WebhookSignature.headers(List.of(SECRET), id, at, body).get("webhook-signature");
    }

    @Test
    void aSecretIsShownWithItsPrefixAndIsNeverTheSame() {
        assertEquals("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", WebhookSignature.shown(SECRET));
        assertEquals(32, WebhookSignature.newSecret().length);
        assertNotEquals(
                WebhookSignature.shown(WebhookSignature.newSecret()),
                WebhookSignature.shown(WebhookSignature.newSecret()));
    }
}
