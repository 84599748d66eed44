package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;

/** Sets the deadline at which a certificate's last day is over. */
@ApplicationScoped
class Expiries {
    static final String KIND = "QUALIFICATION_EXPIRY";
    private final Deadlines deadlines;
    private final Clock clock;

    Expiries(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void schedule(Institution institution) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        for (Qualification qualification : institution.qualifications()) {
            List<QualificationPeriod> known = qualification.knownPeriods();
            LocalDate end = known.isEmpty() ? null : known.get(known.size() - 1).validTo();
            if (end != null && end.isAfter(today)) {
                deadlines.set(Deadline.at(
                        institution.id(),
                        KIND,
                        qualification.id(),
                        end.atStartOfDay(Call.CHINA).toInstant()));
            } else {
                deadlines.clear(institution.id(), KIND, qualification.id());
            }
        }
    }
}
