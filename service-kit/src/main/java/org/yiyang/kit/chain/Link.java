package org.yiyang.kit.chain;

import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One link of the chain: a row of the audit that was committed, at the next position. Hashes are SHA-256 in hexadecimal.
 *
 * @param times 0 for the entry itself, otherwise the number in its repetition
 * @param content the hash of what the row says
 * @param hash of the hash before it and all of this
 */
record Link(long position, UUID entry, int times, String content, String hash) {
    /** What stands before the first. */
    static final Link NONE = new Link(0, new UUID(0, 0), 0, "", "0".repeat(64));

    /** What a link is made of. */
    record Row(UUID entry, int times, String content) {}

    Link next(Row row) {
        long place = position + 1;
        String entryId = row.entry().toString().replace("-", "");
        String text =
                String.join("|", hash, String.valueOf(place), entryId, String.valueOf(row.times()), row.content());
        return new Link(place, row.entry(), row.times(), row.content(), DigestUtils.sha256Hex(text));
    }
}
