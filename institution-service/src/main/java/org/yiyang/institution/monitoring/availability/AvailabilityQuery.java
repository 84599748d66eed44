package org.yiyang.institution.monitoring.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.yiyang.institution.registry.entry.InstitutionCategory;

/** Which free beds a list shall hold. */
public class AvailabilityQuery {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("kind")
    @DefaultValue("CARE")
    FreeBedKind kind;

    @QueryParam("category")
    InstitutionCategory category;

    /** How many of the kind, at least. */
    @QueryParam("minFree")
    @DefaultValue("1")
    @Min(0)
    @Max(20000)
    Integer minFree;

    /** Whether statements that are too old to be trusted are listed, too. */
    @QueryParam("stale")
    @DefaultValue("false")
    boolean stale;

    String regionPrefix() {
        return region == null ? null : region + "%";
    }
}
