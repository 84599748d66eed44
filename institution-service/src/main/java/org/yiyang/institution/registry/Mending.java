package org.yiyang.institution.registry;

import java.time.Instant;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

/** Why a record is corrected. */
public record Mending(String document, String reason, Instant at) {
    /** Refuses days that end before they begin. */
    static void mustRunForwards(Days.Span days) {
        if (days.to() != null && !days.from().isBefore(days.to())) {
            throw new Refused(InstitutionRefusal.DAYS_REVERSED).at("/validUntil");
        }
    }
}
