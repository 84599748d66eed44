package org.yiyang.insurance.designation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Timeline;

/**
 * What everybody may know of a designation; the state in every event of {@code yiyang.designation}.
 *
 * @param code the national code (fixmedins_code), null before the agreement is in force
 */
record DesignationSnapshot(
        UUID id,
        UUID institutionId,
        String regionCode,
        DesignationStatus status,
        String code,
        List<StatePeriod> inForce,
        Origin origin) {
    /** How many periods are published, the newest. */
    static final int PERIODS_MAX = 1000;

    /** The days on which it was in one state; {@code to} is the first day after. */
    @Schema(name = "DesignationSnapshotStatePeriod")
    record StatePeriod(DesignationInForceState state, LocalDate from, LocalDate to) {}

    static DesignationSnapshot of(Designation designation) {
        return new DesignationSnapshot(
                designation.id(),
                designation.institutionId(),
                designation.region(),
                designation.status(),
                designation.term().code(),
                Timeline.newest(
                        designation.inForce().stream()
                                .sorted(Comparator.comparing(Period::validFrom))
                                .map(row -> new StatePeriod(row.state(), row.validFrom(), row.validTo()))
                                .toList(),
                        PERIODS_MAX),
                designation.origin());
    }
}
