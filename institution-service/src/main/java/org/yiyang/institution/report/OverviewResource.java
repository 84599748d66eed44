package org.yiyang.institution.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** A region at a glance, by district and by quarter, over HTTP. */
@Path("/api/v1/institution/reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class OverviewResource {
    private final DistrictReports districts;
    private final QuarterReports quarters;
    private final CurrentCaller callers;
    private final Reads reads;

    OverviewResource(DistrictReports districts, QuarterReports quarters, CurrentCaller callers, Reads reads) {
        this.districts = districts;
        this.quarters = quarters;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("districts")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportDistricts",
            summary = "Institutions with both certificates by district, and who has not reported in the month")
    @APIResponseSchema(DistrictReport.class)
    public Response districts(@Valid @BeanParam ReportQuery query) {
        mustCover(query.region);
        return reads.document(districts.of(query.region, query.asOf));
    }

    @GET
    @Path("quarters")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportQuarters",
            summary = "Institutions with both certificates at the end of each of several quarters")
    @APIResponseSchema(QuarterReport.class)
    public Response quarters(
            @Valid @BeanParam ReportQuery query,
            @QueryParam("quarters") @DefaultValue("8") @Min(1) @Max(20) int number) {
        mustCover(query.region);
        return reads.document(quarters.of(query.region, query.asOf, number));
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
