package org.yiyang.institution.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.institution.registry.entry.InstitutionStatus;

/** What ends with an institution, whichever verb has closed it: its certificates and its green channel. */
final class ClosingEffects {
    private ClosingEffects() {}

    /** Ends them on the first day on which it is closed, if it was closed at that moment; else nothing ends. */
    static void of(Institution institution, String document, Instant at) {
        LocalDate day = institution.since(InstitutionStatus.CLOSED);
        if (day != null && institution.timeline().closedAt(at, day)) {
            institution.certificates().cancelAll(document, day, at);
            institution.greenChannels().end(day, at);
        }
    }
}
