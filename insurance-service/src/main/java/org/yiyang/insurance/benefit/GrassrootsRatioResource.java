package org.yiyang.insurance.benefit;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** The ratio at grassroots institutions over HTTP. */
@Path("/api/v1/insurance/reports/grassroots-ratios")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class GrassrootsRatioResource {
    private static final int YEAR_FIRST = 1998;
    private static final int YEAR_LAST = 2099;
    private static final int YEARS_BEFORE = 4;
    private final Benefits benefits;
    private final Writes writes;
    private final Reads reads;

    GrassrootsRatioResource(Benefits benefits, Writes writes, Reads reads) {
        this.benefits = benefits;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT, Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportGrassrootsRatios",
            summary = "The ratio at grassroots institutions by year, its change and what it is above that of level 3")
    @APIResponseSchema(GrassrootsRatios.class)
    public Response ratios(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("fromYear") @Min(YEAR_FIRST) @Max(YEAR_LAST) Integer fromYear,
            @QueryParam("toYear") @Min(YEAR_FIRST) @Max(YEAR_LAST) Integer toYear) {
        Call call = writes.call();
        if (!call.scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
        int to = Math.min(toYear == null ? YEAR_LAST : toYear, call.today().getYear());
        int from = fromYear == null ? to - YEARS_BEFORE : fromYear;
        return reads.document(GrassrootsRatios.of(benefits.around(region), region, from, to, call.today()));
    }
}
