package org.yiyang.institution.report.target;

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

/** R15 and the district checklist over HTTP. */
@Path("/api/v1/institution/reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class TargetReportResource {
    private final TargetReports reports;
    private final DistrictChecklists checklists;
    private final CurrentCaller callers;
    private final Reads reads;

    TargetReportResource(TargetReports reports, DistrictChecklists checklists, CurrentCaller callers, Reads reads) {
        this.reports = reports;
        this.checklists = checklists;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("targets")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "reportTargets", summary = "Policy targets of a year with what is reached (R15)")
    @APIResponseSchema(TargetReport.class)
    public Response targets(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("year") @NotNull @Min(2000) @Max(2200) Integer year,
            @QueryParam("asOf") LocalDate asOf) {
        mustCover(region);
        return reads.document(reports.report(region, year, asOf));
    }

    @GET
    @Path("integrated-public-homes")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportIntegratedPublicHomes",
            summary = "Public homes with both certificates by district, and the districts without one")
    @APIResponseSchema(DistrictChecklist.class)
    public Response integratedPublicHomes(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(checklists.of(region, asOf));
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
