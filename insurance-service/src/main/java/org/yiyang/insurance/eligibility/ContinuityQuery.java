package org.yiyang.insurance.eligibility;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/** The referral that is asked about. */
class ContinuityQuery {
    @QueryParam("elder")
    @NotNull
    UUID elder;

    @QueryParam("from")
    @NotNull
    UUID from;

    @QueryParam("to")
    @NotNull
    UUID to;

    @QueryParam("dischargedOn")
    @NotNull
    LocalDate dischargedOn;

    @QueryParam("arrivedOn")
    LocalDate arrivedOn;

    @QueryParam("filed")
    Boolean filed;

    @QueryParam("emergency")
    boolean emergency;

    void check() {
        if (from.equals(to)) {
            throw new Refused(ContinuityRefusal.SAME_INSTITUTION).at("to");
        }
        if (arrivedOn != null && arrivedOn.isBefore(dischargedOn)) {
            throw new Refused(ContinuityRefusal.ARRIVED_BEFORE).at("arrivedOn");
        }
    }
}
