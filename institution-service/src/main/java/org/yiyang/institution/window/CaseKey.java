package org.yiyang.institution.window;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * The place of a case in a list by what is due first.
 *
 * @param dueAt when it is due, {@link #NEVER} while its clock is stopped or nothing is due
 */
record CaseKey(Instant dueAt, UUID id) {
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final CaseKey START = new CaseKey(Instant.EPOCH, new UUID(0, 0));

    /** Where a case stands. */
    static CaseKey of(OneWindowCase one) {
        return new CaseKey(one.review().dueAt(), one.id());
    }

    /** Reads a cursor; null is the start. */
    static CaseKey of(String text) {
        if (text == null) {
            return START;
        }
        String[] parts = text.split("_", -1);
        try {
            CaseKey key = new CaseKey(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            if (key.dueAt().isAfter(NEVER) || key.dueAt().isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("no table holds that time");
            }
            return key;
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
        }
    }

    String text() {
        return dueAt + "_" + id;
    }
}
