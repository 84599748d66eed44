package org.yiyang.referral.capacity;

import java.util.UUID;
import org.yiyang.kit.query.Cursor;

/**
 * The place of one statement in the list: the whole order of it.
 *
 * @param left how many places are left, less than none where more are promised than are free
 */
record CapacityKey(int left, UUID id) {
    /** Reads a cursor; null is the start. */
    static CapacityKey of(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("_", -1);
        try {
            return new CapacityKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw Cursor.invalid();
        }
    }

    String text() {
        return left + "_" + id;
    }
}
