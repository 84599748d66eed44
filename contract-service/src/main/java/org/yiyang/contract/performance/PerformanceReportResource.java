package org.yiyang.contract.performance;

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
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** Reports on whether agreements are kept, over HTTP. */
@Path("/api/v1/contract/reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class PerformanceReportResource {
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final AgreementPerformance performance;
    private final Writes writes;
    private final Reads reads;

    PerformanceReportResource(AgreementPerformance performance, Writes writes, Reads reads) {
        this.performance = performance;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("performance")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportPerformance",
            summary = "Services given against services promised, agreements without activity, postings by role (R13)")
    @APIResponseSchema(PerformanceJson.Report.class)
    public Response report(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        mustCover(region);
        return reads.document(performance.report(region, from, to));
    }

    @GET
    @Path("paper-agreements")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportPaperAgreements",
            summary = "Agreements in force under which nothing has been recorded for months")
    @APIResponseSchema(PerformanceJson.Paper.class)
    public Response paper(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(performance.paper(region, asOf));
    }

    private void mustCover(String region) {
        if (!writes.call().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
