package org.yiyang.institution.registry;

import java.time.Instant;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

/** Why a record is corrected. */
public record CorrectionGround(String document, String reason, Instant at) {
    /** The end of an institution that a correction has revealed, as a decision of its first day. */
    public Decision ending(Institution closed) {
        return new Decision(closed.since(InstitutionStatus.CLOSED), document, reason, at);
    }

    /** Refuses days that end before they begin. */
    static void mustRunForwards(Days.Span days) {
        if (days.to() != null && !days.from().isBefore(days.to())) {
            throw new Refused(InstitutionRefusal.DAYS_REVERSED).at("/validUntil");
        }
    }
}
