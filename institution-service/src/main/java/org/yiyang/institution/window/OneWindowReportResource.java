package org.yiyang.institution.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** The report on the one window over HTTP. */
@Path("/api/v1/institution/reports/one-window")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class OneWindowReportResource {
    private final OneWindowReports reports;
    private final CurrentCaller callers;
    private final Reads reads;

    OneWindowReportResource(OneWindowReports reports, CurrentCaller callers, Reads reads) {
        this.reports = reports;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.WINDOW_CLERK})
    @Operation(
            operationId = "reportOneWindow",
            summary = "Cases by matter from a day to a day, average workdays, in time, deemed accepted (R14)")
    @APIResponseSchema(OneWindowReport.class)
    public Response oneWindow(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        OneWindowReports.mustCover(callers.get().scope(), region);
        return reads.document(reports.of(region, from, asOf));
    }
}
