package org.yiyang.institution;

import java.util.List;
import java.util.Objects;
import org.yiyang.kit.history.Days;

/** 两证齐全: on which days an institution and its units together hold a medical and an elderly-care certificate. */
final class DualCertification {
    private DualCertification() {}

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
            Days own = Objects.equals(unit.entry().parentId(), whole.id()) ? unit.ownDays() : Days.NONE;
            medical = medical.or(
                    unit.certificates().validDays(InstitutionKind.MEDICAL).and(own));
            care = care.or(unit.certificates().validDays(InstitutionKind.CARE).and(own));
        }
        return medical.and(care);
    }

    /** What is told when its days have changed. */
    static InstitutionEvent told(boolean before, boolean now) {
        if (before == now) {
            return new InstitutionEvent.DualCertificationChanged();
        }
        return now ? new InstitutionEvent.DualCertifiedGained() : new InstitutionEvent.DualCertifiedLost();
    }
}
