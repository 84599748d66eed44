package org.yiyang.referral.report;

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

/** Reports over HTTP. */
@Path("/api/v1/referral/reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class ReportResource {
    private final Reports reports;
    private final CurrentCaller callers;
    private final Reads reads;

    ReportResource(Reports reports, CurrentCaller callers, Reads reads) {
        this.reports = reports;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("summary")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.DISPATCHER, Roles.INSURANCE_ADMIN})
    @Operation(operationId = "reportReferrals", summary = "Referrals of a region between two days (R12)")
    @APIResponseSchema(ReferralSummary.class)
    public Response summary(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
        return reads.document(reports.summary(new Reports.Range(region, from, to)));
    }
}
