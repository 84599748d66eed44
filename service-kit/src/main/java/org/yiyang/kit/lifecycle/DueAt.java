package org.yiyang.kit.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.ExtensionReason;

/**
 * Something due, as callers read it; provisional where the calendar of a year is not known yet.
 *
 * @param dueAt the first moment that is too late; overdue from then on
 * @param originalDueAt when it was due before it was extended; missing if it was not
 */
@Schema(name = "DueAt")
public record DueAt(
        @NotNull String kind,
        @NotNull Instant dueAt,
        boolean provisional,
        boolean overdue,
        Instant originalDueAt,
        ExtensionReason extendedBecause) {
    public static DueAt of(Deadline deadline, Instant now) {
        return new DueAt(
                deadline.kind(),
                deadline.dueAt(),
                deadline.provisional(),
                !now.isBefore(deadline.dueAt()),
                deadline.originalDueAt(),
                deadline.extendedBecause());
    }

    /** Several, in the given order. */
    public static List<DueAt> of(List<Deadline> deadlines, Instant now) {
        return deadlines.stream().map(deadline -> of(deadline, now)).toList();
    }
}
