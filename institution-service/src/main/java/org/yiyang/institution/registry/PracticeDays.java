package org.yiyang.institution.registry;

import java.util.EnumSet;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.history.Days;

/** The days on which an institution may practise; other services look them up and never derive them themselves. */
final class PracticeDays {
    private static final EnumSet<InstitutionStatus> STOPPED =
            EnumSet.of(InstitutionStatus.SUSPENDED, InstitutionStatus.CLOSED);

    private PracticeDays() {}

    /**
     * A medical institution may where it holds a valid licence or filing (医疗机构管理条例 art. 23), a home, whose filing only
     * notifies (养老机构管理办法 art. 9), from its first day on; neither while it is suspended or after it has closed.
     */
    static Days of(Institution institution) {
        return institution.side() == InstitutionKind.MEDICAL
                ? institution
                        .certificates()
                        .validDays(InstitutionKind.MEDICAL)
                        .minus(institution.timeline().daysIn(STOPPED))
                : institution.timeline().daysIn(EnumSet.complementOf(STOPPED));
    }
}
