package org.yiyang.referral.dispatch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The place of something in the queue: the most pressing first, then what is due first. */
record QueueKey(int rank, Instant dueAt, UUID id) {
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    static final QueueKey START = new QueueKey(-1, Instant.EPOCH, new UUID(0, 0));

    /** Reads a cursor; null is the start. */
    static QueueKey of(String text) {
        if (text == null) {
            return START;
        }
        String[] parts = text.split("_", -1);
        try {
            QueueKey key = new QueueKey(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            if (key.dueAt().isAfter(NEVER) || key.dueAt().isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("no table holds that time");
            }
            return key;
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
        }
    }

    static QueueKey of(QueueItem item) {
        return new QueueKey(item.urgency().rank(), item.dueAt() == null ? NEVER : item.dueAt(), item.id());
    }

    String text() {
        return rank + "_" + dueAt + "_" + id;
    }
}
