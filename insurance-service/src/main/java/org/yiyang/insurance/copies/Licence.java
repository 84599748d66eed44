package org.yiyang.insurance.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.history.Days;

/**
 * On which days an institution may practise medicine.
 *
 * @param valid the days on which it may, as its register says
 * @param lostSince the first day of being without one for good (revoked, cancelled, closed); null if it is not so
 */
public record Licence(Days valid, LocalDate lostSince) {
    public boolean validOn(LocalDate day) {
        return valid.holds(day);
    }

    /** Whether it is lost for good on a day. */
    public boolean lostOn(LocalDate day) {
        return lostSince != null && !day.isBefore(lostSince);
    }

    /** The days on which it may not. */
    public Days invalid() {
        List<Days.Span> gaps = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        for (Days.Span span : valid.spans()) {
            if (from.isBefore(span.from())) {
                gaps.add(new Days.Span(from, span.from()));
            }
            if (span.to() == null) {
                return new Days(gaps);
            }
            from = span.to();
        }
        gaps.add(new Days.Span(from, null));
        return new Days(gaps);
    }
}
