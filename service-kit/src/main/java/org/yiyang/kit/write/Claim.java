package org.yiyang.kit.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Answer;

/**
 * The right to do a thing once: who, which address, which key, and the hash of what was asked.
 *
 * @param key hash of caller, address and Idempotency-Key, 32 bytes
 * @param body hash of the canonical body, 32 bytes
 */
record Claim(byte[] key, byte[] body) {
    static Claim of(Caller caller, String address, String key, byte[] canonicalBody) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (String part :
                new String[] {caller.subject(), caller.client(), String.valueOf(caller.institution()), address, key}) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            parts.writeBytes(new byte[] {(byte) (bytes.length >>> 8), (byte) bytes.length});
            parts.writeBytes(bytes);
        }
        return new Claim(Answer.sha256(parts.toByteArray()), Answer.sha256(canonicalBody));
    }
}
