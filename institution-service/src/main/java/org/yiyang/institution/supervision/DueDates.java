package org.yiyang.institution.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.ExtensionReason;

/** The open deadlines of a record as its representation shows them. */
@ApplicationScoped
public class DueDates {
    private final Deadlines deadlines;
    private final Clock clock;

    DueDates(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Something due; provisional where it was counted with days that a notice may still change.
     *
     * @param originalDueAt when it was due before it was extended; missing if it was not
     */
    public record DueAt(
            String kind,
            Instant dueAt,
            boolean provisional,
            boolean overdue,
            Instant originalDueAt,
            ExtensionReason extendedBecause) {
        private static DueAt of(Deadline deadline, Instant now) {
            return new DueAt(
                    deadline.kind(),
                    deadline.dueAt(),
                    deadline.provisional(),
                    !now.isBefore(deadline.dueAt()),
                    deadline.originalDueAt(),
                    deadline.extendedBecause());
        }
    }

    public List<DueAt> of(UUID subject) {
        Instant now = clock.instant();
        return deadlines.openOf(subject).stream()
                .map(deadline -> DueAt.of(deadline, now))
                .toList();
    }
}
