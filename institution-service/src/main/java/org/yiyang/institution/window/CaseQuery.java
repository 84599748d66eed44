package org.yiyang.institution.window;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.yiyang.institution.window.matter.CaseMatter;

/** Which cases a list shall hold: the query parameters of the list, each narrowing it. */
public class CaseQuery {
    @QueryParam("status")
    CaseStatus status;

    @QueryParam("matter")
    CaseMatter matter;

    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("applicant")
    UUID applicant;

    @QueryParam("overdue")
    Boolean overdue;

    /** Only those that were handed in and are not closed (true), or only the others (false). */
    @QueryParam("open")
    Boolean open;

    /** In which order: by id unless given, or what is due first, late ones before all, and what has no time running last. */
    @QueryParam("sort")
    @DefaultValue("ID")
    CaseSort sort;

    CaseRepository.Filter filter() {
        return new CaseRepository.Filter(status, matter, region, applicant, overdue, open);
    }
}
