package org.yiyang.referral.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.calendar.WorkCalendar;
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
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final Reports reports;
    private final ReferralPerformanceReport performance;
    private final Owners owners;
    private final CurrentCaller callers;
    private final Reads reads;
    private final Clock clock;

    ReportResource(
            Reports reports,
            ReferralPerformanceReport performance,
            Owners owners,
            CurrentCaller callers,
            Reads reads,
            Clock clock) {
        this.reports = reports;
        this.performance = performance;
        this.owners = owners;
        this.clock = clock;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("summary")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.DISPATCHER, Roles.INSURANCE_ADMIN})
    @Operation(operationId = "reportReferrals", summary = "Referrals of a region between two days (R12)")
    @APIResponseSchema(ReferralSummary.class)
    public Response summary(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        mustCover(region);
        ReferralPerformanceReport.mustBeInOrder(from, to);
        return reads.document(reports.summary(new Reports.Range(region, from, to)));
    }

    @GET
    @Path("performance")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.DISPATCHER, Roles.INSURANCE_ADMIN})
    @Operation(
            operationId = "reportReferralPerformance",
            summary = "How the referrals of a region went, by region, month or pair, as of a day (R12)")
    @APIResponseSchema(ReferralPerformance.class)
    public Response performance(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("by") @DefaultValue("REGION") Grouping by) {
        mustCover(region);
        Instant now = clock.instant();
        LocalDate day = asOf == null ? WorkCalendar.dayOf(now) : asOf;
        return reads.document(performance.of(new ReferralPerformanceReport.Asked(region, from, to, day, by), now));
    }

    @GET
    @Path("owners")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.DISPATCHER})
    @Operation(
            operationId = "reportOwners",
            summary = "Who is responsible for each open referral and request of a region, and by when: none is without")
    @APIResponseSchema(OwnersReport.class)
    public Response owners(@QueryParam("region") @NotNull @Pattern(regexp = REGION) String region) {
        mustCover(region);
        return reads.document(owners.of(region));
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
