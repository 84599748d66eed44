package org.yiyang.institution.registry.load;

import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.registry.InstitutionSnapshot.Certificate;
import org.yiyang.institution.registry.InstitutionSnapshot.StatePeriod;

/** The first and the last day of a certificate as a file would say them of what is recorded. */
final class RecordedDays {
    private RecordedDays() {}

    static LocalDate first(Certificate one) {
        return one.periods().get(0).from();
    }

    /**
     * Its last day; null if it has none.
     *
     * @param printed what the file says, which stands where the certificate was revoked or cancelled: that day is not printed
     */
    static LocalDate last(Certificate one, LocalDate printed) {
        List<StatePeriod> periods = one.periods();
        StatePeriod last = periods.get(periods.size() - 1);
        if (!last.state().stands()) {
            return printed;
        }
        return last.to() == null ? null : last.to().minusDays(1);
    }
}
