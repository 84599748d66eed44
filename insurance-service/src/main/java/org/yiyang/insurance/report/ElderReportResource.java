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
import org.yiyang.insurance.elder.ElderCounts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** Reports on insured elders over HTTP. */
@Path("/api/v1/insurance/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class ElderReportResource {
    /** Smaller counts could identify people; the insurance bureau and its agency know them anyhow. */
    private static final int SHOWN_FROM = 5;

    private final ElderReports reports;
    private final Writes writes;
    private final Reads reads;

    ElderReportResource(ElderReports reports, Writes writes, Reads reads) {
        this.reports = reports;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("elders")
    @RolesAllowed({Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT, Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportElders",
            summary =
                    "Insured elders on a day, by state, insurance, part of the region and ability; verified, stale (R11)")
    @APIResponseSchema(ElderReport.class)
    public Response elders(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        Call call = writes.call();
        if (!call.scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
        boolean bureau =
                call.caller().is(Roles.INSURANCE_ADMIN) || call.caller().is(Roles.INSURANCE_AGENT);
        ElderCounts.Day asked = new ElderCounts.Day(region, asOf, call.today());
        return reads.document(reports.elders(asked, new SmallCells(bureau ? 1 : SHOWN_FROM)));
    }
}
