package org.yiyang.suite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of which a test knows both halves, and the tokens that it signs. */
record OwnKey(KeyPair pair) {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int LINE = 64;

    static OwnKey drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new OwnKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Has Keycloak publish it as one of its own, behind those by which it signs itself; its id there. */
    String publish() {
        Identity.addKey(
                "rsa",
                Map.of(
                        "privateKey", pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                        "priority", "1",
                        "enabled", "true",
                        "active", "true",
                        "algorithm", "RS256"));
        return id();
    }

    /** As Keycloak names a key: by the hash of its public half. */
    private String id() {
        String published = pem("PUBLIC KEY", pair.getPublic().getEncoded()).replaceAll("-----[A-Z ]+-----|\n", "");
        for (var key :
                Http.json(Identity.ACCOUNTS.admin("GET", "/keys", null, 200)).path("keys")) {
            if (key.path("publicKey").asText().equals(published)) {
                return key.path("kid").asText();
            }
        }
        throw new AssertionError("keycloak does not publish the key");
    }

    String signed(String keyId, Map<String, Object> claims) {
        return signed(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId), claims);
    }

    String signed(Map<String, Object> header, Map<String, Object> claims) {
        String text = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed by what everybody knows: the public half, taken for a shared secret. */
    String forged(String keyId, Map<String, Object> claims, boolean asText) {
        String text = part(Map.of("alg", "HS256", "typ", "JWT", "kid", keyId)) + "." + part(claims);
        byte[] known = pair.getPublic().getEncoded();
        byte[] secret = asText ? pem("PUBLIC KEY", known).getBytes(StandardCharsets.US_ASCII) : known;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text + "." + URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of nobody. */
    static String unsigned(Map<String, Object> claims) {
        return part(Map.of("alg", "none", "typ", "JWT")) + "." + part(claims) + ".";
    }

    static String part(Map<String, Object> content) {
        return URL.encodeToString(Http.text(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(String what, byte[] key) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
