package org.yiyang.institution.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** The region and the day of a report. */
public class ReportQuery {
    @QueryParam("region")
    @NotNull
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("asOf")
    @NotNull
    LocalDate asOf;
}
