package org.yiyang.institution.supervision.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** R18 over HTTP. */
@Path("/api/v1/institution/reports/supervision")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class SupervisionReportResource {
    private final SupervisionReports reports;
    private final CurrentCaller callers;
    private final Reads reads;

    SupervisionReportResource(SupervisionReports reports, CurrentCaller callers, Reads reads) {
        this.reports = reports;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportSupervision",
            summary = "Inspections and annual reviews of a year: due, done, open rectifications (R18)")
    @APIResponseSchema(SupervisionReport.class)
    public Response supervision(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("year") @NotNull @Min(2000) @Max(2200) Integer year,
            @QueryParam("asOf") LocalDate asOf) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
        return reads.document(reports.of(region, year, asOf));
    }
}
