package org.yiyang.referral.homebed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.kit.write.Writes;

/** Report R17 over HTTP. */
@Path("/api/v1/referral/reports/home-beds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class HomeBedReportResource {
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final HomeBedReports reports;
    private final UnitOfWork once;
    private final Writes writes;
    private final Reads reads;

    HomeBedReportResource(HomeBedReports reports, UnitOfWork once, Writes writes, Reads reads) {
        this.reports = reports;
        this.once = once;
        this.writes = writes;
        this.reads = reads;
    }

    /** For which region and day the shares are published. */
    @Schema(name = "HomeBedPublication")
    record Publication(
            @NotNull @Pattern(regexp = REGION) @Size(max = 12)
            String region,

            @NotNull LocalDate asOf) {}

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.INSURANCE_ADMIN, Roles.DISPATCHER})
    @Operation(operationId = "reportHomeBeds", summary = "Beds at home of a region as of a day (R17)")
    @APIResponseSchema(HomeBedFigures.class)
    public Response figures(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        Call call = writes.call();
        return reads.document(once.run(call, () -> reports.figures(call, region, asOf)));
    }

    @POST
    @Path("publish")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(
            operationId = "publishHomeBedShares",
            summary = "Publish the two shares of a region and day, to be held against the policy targets")
    @APIResponseSchema(HomeBedFigures.class)
    public Response publish(@NotNull @Valid Publication body) {
        return writes.move(
                body,
                call -> reports.publish(call, body.region(), body.asOf()),
                figures -> Answer.Content.ok(0, figures));
    }
}
