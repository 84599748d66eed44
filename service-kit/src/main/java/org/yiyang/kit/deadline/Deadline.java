package org.yiyang.kit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/**
 * A point in time at which something must have happened, or will happen by itself.
 *
 * @param subject the aggregate that it concerns
 * @param kind what is due, the name of a {@link DeadlineHandler}
 * @param part which part of the subject, or the subject's own id
 * @param start the day from which workdays are counted, null for a fixed time
 * @param workdays how many of them, null for a fixed time
 * @param provisional whether it was counted with a year whose holidays are not known yet
 */
public record Deadline(
        UUID id,
        UUID subject,
        String kind,
        UUID part,
        Instant dueAt,
        LocalDate start,
        Integer workdays,
        boolean provisional,
        Instant firedAt) {
    public static Deadline at(UUID subject, String kind, UUID part, Instant dueAt) {
        return new Deadline(Ids.next(), subject, kind, part, dueAt, null, null, false, null);
    }
}
