package org.yiyang.institution.supervision.inspection;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which inspections a list shall hold: the query parameters of the list, each narrowing it. */
public class InspectionQuery {
    @QueryParam("institution")
    UUID institution;

    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("type")
    InspectionType type;

    @QueryParam("status")
    InspectionStatus status;

    /** Only those that were not made on their day, or whose time to rectify has run out (true), or the others. */
    @QueryParam("overdue")
    Boolean overdue;
}
