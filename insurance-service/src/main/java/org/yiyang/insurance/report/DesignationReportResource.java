package org.yiyang.insurance.report;

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
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Reports on designations over HTTP. */
@Path("/api/v1/insurance/reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class DesignationReportResource {
    private final DesignationReports reports;
    private final CurrentCaller callers;
    private final Reads reads;

    DesignationReportResource(DesignationReports reports, CurrentCaller callers, Reads reads) {
        this.reports = reports;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("designations")
    @RolesAllowed({Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT, Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "reportDesignations", summary = "Designations on a day: in force, suspended (R10)")
    @APIResponseSchema(DesignationReport.class)
    public Response designations(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(reports.designations(region, asOf));
    }

    @GET
    @Path("designations/expiring")
    @RolesAllowed({Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT, Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "listExpiringDesignations",
            summary = "Agreements in force or suspended that end within 90 days and are not renewed, the soonest first")
    @APIResponseSchema(DesignationReport.Expiring.class)
    public Response expiring(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(reports.expiring(region, asOf));
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
