package org.yiyang.institution.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.kit.history.Days;

/** 两证齐全: on which days an institution and its units together hold a medical and an elderly-care certificate. */
final class DualCertification {
    private final List<CertificationPeriod> rows;

    DualCertification(List<CertificationPeriod> rows) {
        this.rows = rows;
    }

    /** Sets the days with both; the event if they changed, by what was so on {@code from} and is so today. */
    Optional<InstitutionEvent> become(Days both, IntegrationType type, LocalDate from, LocalDate today, Instant at) {
        Days before = known();
        if (both.equals(before)) {
            return Optional.empty();
        }
        rows.stream().filter(CertificationPeriod::current).forEach(period -> period.end(at));
        both.spans().forEach(span -> rows.add(new CertificationPeriod(type, span.from(), span.to(), at)));
        return Optional.of(event(before.holds(from), both.holds(today)));
    }

    /** What a day has brought by itself. */
    Optional<InstitutionEvent> turned(LocalDate day) {
        boolean before = known().holds(day.minusDays(1));
        return before == known().holds(day) ? Optional.empty() : Optional.of(event(before, !before));
    }

    private Days known() {
        return Days.of(rows.stream().filter(CertificationPeriod::current).toList());
    }

    /**
     * The days with both. A unit does not count for itself but under its parent; on the days on which another institution
     * operates it, it is that institution's practice site and does not count at all.
     */
    static Days days(Institution whole, List<Institution> units) {
        if (whole.entry().parentId() != null) {
            return Days.NONE;
        }
        Days medical = whole.certificates().validDays(InstitutionKind.MEDICAL);
        Days care = whole.certificates().validDays(InstitutionKind.CARE);
        for (Institution unit : units) {
            Days own = Objects.equals(unit.entry().parentId(), whole.id())
                    ? unit.timeline().ownDays()
                    : Days.NONE;
            medical = medical.or(
                    unit.certificates().validDays(InstitutionKind.MEDICAL).and(own));
            care = care.or(unit.certificates().validDays(InstitutionKind.CARE).and(own));
        }
        return medical.and(care);
    }

    /** What is published when its days have changed. */
    private static InstitutionEvent event(boolean before, boolean now) {
        if (before == now) {
            return new InstitutionEvent.DualCertificationChanged();
        }
        return now ? new InstitutionEvent.DualCertifiedGained() : new InstitutionEvent.DualCertifiedLost();
    }
}
