package org.yiyang.kit.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Answer;

/**
 * The right to do a thing once. The rights of the caller are part of what was asked, not of the key: a caller whose
 * rights have changed since is not shown the earlier answer, nor does it do the thing a second time.
 *
 * @param key hash of account, client, institution, address and Idempotency-Key, 32 bytes
 * @param request hash of the caller's rights, the query and the canonical body, 32 bytes
 */
record Claim(byte[] key, byte[] request) {
    /**
     * What is asked, apart from who asks; If-Match is no part of it, since it does not say what shall be done.
     *
     * @param address method and path
     * @param query the parameters of the address, those of one name in their order
     */
    record Asked(String address, List<Map.Entry<String, String>> query, byte[] canonicalBody) {}

    static Claim of(Caller caller, String key, Asked asked) {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(caller.region()));
        parts.add(caller.persons().stream().sorted().map(UUID::toString).collect(Collectors.joining(" ")));
        parts.add(caller.rolesText());
        parts.add(String.join(" ", new TreeSet<>(caller.scopes())));
        asked.query().stream().sorted(Map.Entry.comparingByKey()).forEach(parameter -> {
            parts.add(parameter.getKey());
            parts.add(parameter.getValue());
        });
        parts.add(HexFormat.of().formatHex(Answer.sha256(asked.canonicalBody())));
        List<String> account = new ArrayList<>();
        account.add(caller.subject());
        account.add(caller.client());
        account.add(String.valueOf(caller.institution()));
        account.add(asked.address());
        account.add(key);
        return new Claim(hash(account), hash(parts));
    }

    private static byte[] hash(List<String> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            all.writeBytes(new byte[] {(byte) (bytes.length >>> 8), (byte) bytes.length});
            all.writeBytes(bytes);
        }
        return Answer.sha256(all.toByteArray());
    }
}
