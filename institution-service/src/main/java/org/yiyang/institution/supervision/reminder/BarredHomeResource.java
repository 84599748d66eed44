package org.yiyang.institution.supervision.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;

/** The list of homes that are barred, which everybody with a token may look up. */
@Path("/api/v1/institution/barred-homes")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "filing-reminders")
class BarredHomeResource {
    private final RemindedHomes homes;
    private final Clock clock;
    private final Reads reads;

    BarredHomeResource(RemindedHomes homes, Clock clock, Reads reads) {
        this.homes = homes;
        this.clock = clock;
        this.reads = reads;
    }

    /** One page of them. */
    @Schema(name = "BarredHomeList")
    record Listed(List<RemindedHomes.Barred> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listBarredHomes",
            summary =
                    "Homes that were reminded to file and did not in the time that was set, in the order of their ids")
    @APIResponseSchema(Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        return reads.list(
                page,
                homes.barred(today, region, page.afterId(), page.limit() + 1),
                home -> home.id().toString(),
                home -> home);
    }
}
