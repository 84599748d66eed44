package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.copies.KnownDesignations.Designated;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.query.Registered;

/**
 * The institution's line of report R10: how many internal medical units of homes the insurance had designated.
 *
 * @param suspended units whose designation was suspended on the day; they do not count as designated
 * @param lagSeconds how long the newest known designation took to get here; absent while none is known
 * @param items the units without a designation in force
 */
public record DesignatedUnitReport(
        @JsonUnwrapped ReportHeader head,
        Ratio designated,
        long suspended,
        Long lagSeconds,
        List<ListedInstitution> items) {
    private static final String ACTIVE = "ACTIVE";

    static DesignatedUnitReport of(
            ReportContext frame, List<Registered> register, List<Designated> designations, Long lagSeconds) {
        Map<UUID, String> stateOf = new HashMap<>();
        designations.forEach(one -> stateOf.merge(
                one.institutionId(), one.state(), (known, other) -> known.equals(ACTIVE) ? known : other));
        List<Registered> units =
                register.stream().filter(Registered::isMedicalUnit).toList();
        List<ListedInstitution> without = ListedInstitution.of(units, unit -> !ACTIVE.equals(stateOf.get(unit.id())));
        long suspended = units.stream()
                .map(unit -> stateOf.get(unit.id()))
                .filter(state -> state != null && !state.equals(ACTIVE))
                .count();
        Ratio designated = Ratio.percent(
                        frame.decimals(ReportParameter.COVERAGE_DECIMALS),
                        "定点有效的内设医疗机构／全部有效的内设医疗机构",
                        "internal units with a designation in force / all valid internal units")
                .of(units.size() - without.size(), units.size());
        return new DesignatedUnitReport(frame.head(), designated, suspended, lagSeconds, without);
    }
}
