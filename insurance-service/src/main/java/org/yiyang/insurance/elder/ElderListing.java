package org.yiyang.insurance.elder;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Which elders a caller wants to see listed; what is not given does not narrow. */
class ElderListing {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("status")
    ElderStatus status;

    @QueryParam("residence")
    UUID residence;

    @QueryParam("group")
    PriorityGroup group;

    @QueryParam("asOf")
    LocalDate asOf;

    @QueryParam("stale")
    @DefaultValue("false")
    boolean stale;

    /** @param staleBefore the first day of which a verification is not stale; null for all */
    ElderRepository.Filter filter(LocalDate today, LocalDate staleBefore) {
        return new ElderRepository.Filter(region, status, residence, group, asOf == null ? today : asOf, staleBefore);
    }
}
