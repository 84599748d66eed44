package org.yiyang.institution.monitoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one institution on one day: beds 张, staff and residents in persons; each total may be broken down.
 * Counts only, nobody's data.
 */
@Embeddable
public record MonitoringFigures(
        @NotNull @Min(0) @Max(20000) Integer beds,
        @NotNull @Min(0) @Max(20000) Integer staff,
        @NotNull @Min(0) @Max(20000) Integer residents,
        @Embedded @Valid BedKinds bedsByKind,
        @Embedded @Valid StaffTypes staffByType,
        @Embedded @Valid ResidentAbilities residentsByAbility) {

    static MonitoringFigures totals(int beds, int staff, int residents) {
        return new MonitoringFigures(beds, staff, residents, null, null, null);
    }

    /** The names of the parts that do not agree with their total. */
    List<String> contradictions() {
        List<String> parts = new ArrayList<>();
        if (bedsByKind != null && !bedsByKind.fits(beds)) {
            parts.add("bedsByKind");
        }
        if (staffByType != null && !staffByType.fits(staff)) {
            parts.add("staffByType");
        }
        if (residentsByAbility != null && !residentsByAbility.fits(residents)) {
            parts.add("residentsByAbility");
        }
        return parts;
    }
}
