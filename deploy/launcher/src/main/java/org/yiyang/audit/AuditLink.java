package org.yiyang.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One link as it stands in the table, with what its row of the audit hashes to now; hashes and the id in hexadecimal.
 *
 * @param times 0 for the entry itself, otherwise the number in its repetition
 * @param actual null where the row is gone
 */
record AuditLink(long position, String entry, int times, String content, String hash, String actual) {
    /** The hash before the first. */
    static final String BEGIN = "0".repeat(64);

    /** Whether this is what follows from a hash, at a position. */
    boolean follows(String before, long at) {
        return hash.equals(hashed(before, at));
    }

    /** As org.yiyang.kit.chain.Link has it. */
    String hashed(String before, long at) {
        String text = String.join("|", before, String.valueOf(at), entry, String.valueOf(times), content);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
