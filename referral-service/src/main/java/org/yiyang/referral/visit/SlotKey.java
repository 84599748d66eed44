package org.yiyang.referral.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.query.Cursor;

/** The place of one slot in the list: the whole order of it. */
record SlotKey(LocalDate day, UUID id) {
    /** Reads a cursor; null is the start. */
    static SlotKey of(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("_", -1);
        try {
            return new SlotKey(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw Cursor.invalid();
        }
    }

    String text() {
        return day + "_" + id;
    }
}
