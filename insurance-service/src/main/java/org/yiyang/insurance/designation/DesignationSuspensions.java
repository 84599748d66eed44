package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.refusal.Refused;

/** How a suspension (中止) is decided from a day on; the state follows on that day. */
final class DesignationSuspensions {
    private DesignationSuspensions() {}

    static DesignationEvent suspend(
            Designation one, SuspensionGround ground, LocalDate from, LocalDate today, String reason, Instant at) {
        one.mustAllow("suspend");
        if (from.isBefore(today)) {
            throw new Refused(DesignationRefusal.DAY_PASSED).at("/effectiveOn");
        }
        if (!one.term().holds(from)) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/effectiveOn");
        }
        // An agency's ground goes before the institution's own request and before a licence that is away.
        if (ground == SuspensionGround.INSTITUTION_REQUEST && one.days().suspendedFrom(from)) {
            throw new Refused(DesignationRefusal.SUSPENDED_ALREADY);
        }
        one.days()
                .decide(new DecidedPeriod(
                        DesignationInForceState.SUSPENDED,
                        ground,
                        from,
                        one.term().boundTo(),
                        at));
        one.term().suspended();
        one.term().countSuspensions(one.days(), one.flags());
        one.stay("suspend", reason, at);
        return new DesignationEvent.SuspensionDecided();
    }
}
