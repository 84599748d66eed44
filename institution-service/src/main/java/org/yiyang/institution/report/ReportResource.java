package org.yiyang.institution.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
@Path("/api/v1/institution/reports")
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
    @Path("dual-certified")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportDualCertified",
            summary = "Institutions with both certificates, with beds, staff and residents (R1 to R3)")
    @APIResponseSchema(DualCertifiedReport.class)
    public Response dualCertified(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.DUAL_CERTIFIED, query);
    }

    @GET
    @Path("occupancy")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportOccupancy",
            summary = "How full the homes are, and residents for each member of staff (R3)")
    @APIResponseSchema(OccupancyReport.class)
    public Response occupancy(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.OCCUPANCY, query);
    }

    @GET
    @Path("support-modes")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportSupportModes",
            summary = "How homes are supported medically, as a partition of all homes (R4)")
    @APIResponseSchema(SupportModeReport.class)
    public Response supportModes(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.SUPPORT_MODE, query);
    }

    @GET
    @Path("green-channels")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportGreenChannels",
            summary =
                    "Medical institutions with a green channel for elders, and what is not counted (R6), also of some alone")
    @APIResponseSchema(GreenChannelReport.class)
    public Response greenChannels(@Valid @BeanParam ReportQuery query, @Valid @BeanParam NarrowingQuery of) {
        mustCover(query.region);
        return reads.document(reports.narrowed(ReportKind.GREEN_CHANNEL, query.region, query.asOf, of.narrowing()));
    }

    @GET
    @Path("medical-rooms")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "reportMedicalRooms", summary = "Homes with a medical unit of their own (R7)")
    @APIResponseSchema(MedicalRoomReport.class)
    public Response medicalRooms(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.MEDICAL_ROOMS, query);
    }

    @GET
    @Path("beds")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportBeds",
            summary = "Care beds for each thousand elders, with both numbers and what is not counted (R8)")
    @APIResponseSchema(BedReport.class)
    public Response beds(@Valid @BeanParam ReportQuery query, @Valid @BeanParam NarrowingQuery of) {
        mustCover(query.region);
        return reads.document(reports.narrowed(ReportKind.BEDS, query.region, query.asOf, of.narrowing()));
    }

    @GET
    @Path("medical-institutions")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportMedicalInstitutions",
            summary = "Medical institutions by level, with beds and geriatric departments (R9)")
    @APIResponseSchema(MedicalInstitutionReport.class)
    public Response medicalInstitutions(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.MEDICAL_INSTITUTIONS, query);
    }

    @GET
    @Path("community-facilities")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "reportCommunityFacilities", summary = "Community facilities by category")
    @APIResponseSchema(CommunityReport.class)
    public Response communityFacilities(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.COMMUNITY_FACILITIES, query);
    }

    @GET
    @Path("designated-units")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportDesignatedUnits",
            summary = "Internal medical units that the insurance has designated (R10)")
    @APIResponseSchema(DesignatedUnitReport.class)
    public Response designatedUnits(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.DESIGNATED_UNITS, query);
    }

    @GET
    @Path("without-referral-partner")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportWithoutReferralPartner",
            summary = "Homes with a unit but no two-way referral agreed with a hospital of level 2 or higher")
    @APIResponseSchema(ComplianceReport.class)
    public Response withoutReferralPartner(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.WITHOUT_REFERRAL_PARTNER, query);
    }

    @GET
    @Path("without-support")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportWithoutSupport",
            summary = "Homes with neither a unit of their own nor an agreement")
    @APIResponseSchema(ComplianceReport.class)
    public Response withoutSupport(@Valid @BeanParam ReportQuery query) {
        return answer(ReportKind.WITHOUT_SUPPORT, query);
    }

    private Response answer(ReportKind kind, ReportQuery query) {
        mustCover(query.region);
        return reads.document(reports.computed(kind, query.region, query.asOf).report());
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
