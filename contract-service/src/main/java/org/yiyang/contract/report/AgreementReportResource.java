package org.yiyang.contract.report;

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

/** Reports on agreements over HTTP. */
@Path("/api/v1/contract/reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class AgreementReportResource {
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final AgreementReports reports;
    private final HomesThatMustSign mustSign;
    private final FarPartners farPartners;
    private final CurrentCaller callers;
    private final Reads reads;

    AgreementReportResource(
            AgreementReports reports,
            HomesThatMustSign mustSign,
            FarPartners farPartners,
            CurrentCaller callers,
            Reads reads) {
        this.reports = reports;
        this.mustSign = mustSign;
        this.farPartners = farPartners;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("pairs")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "reportPairs", summary = "Pairs with an agreement in force on a day (R5)")
    @APIResponseSchema(PairsReport.class)
    public Response pairs(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(reports.pairs(region, asOf));
    }

    @GET
    @Path("homes-without-partner")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportHomesWithoutPartner",
            summary = "Homes with neither a medical unit of their own nor an agreement in force today")
    @APIResponseSchema(AgreementReports.LonelyHomes.class)
    public Response homesWithoutPartner(@QueryParam("region") @NotNull @Pattern(regexp = REGION) String region) {
        mustCover(region);
        return reads.document(reports.homesWithoutPartner(region));
    }

    @GET
    @Path("homes-that-must-sign")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportHomesThatMustSign",
            summary =
                    "Homes that must have a partner and have none: without a unit, with a unit but nobody to refer to,"
                            + " day-care bodies by the region's rule")
    @APIResponseSchema(HomesThatMustSign.Report.class)
    public Response homesThatMustSign(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(mustSign.on(region, asOf));
    }

    @GET
    @Path("far-partners")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportFarPartners",
            summary =
                    "Partners under agreements in force, and institutions behind family-doctor teams, that are not near")
    @APIResponseSchema(FarPartners.Report.class)
    public Response farPartners(
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("asOf") @NotNull LocalDate asOf) {
        mustCover(region);
        return reads.document(farPartners.on(region, asOf));
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
