package org.yiyang.insurance.report;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.designation.InForceState;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** What everybody may look up without a token: 医疗机构医疗保障定点管理暂行办法 art. 11. */
@Path("/api/v1/designations/public")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "public")
class DesignatedListResource {
    private final DesignatedInstitutions designated;
    private final Clock clock;
    private final Reads reads;

    DesignatedListResource(DesignatedInstitutions designated, Clock clock, Reads reads) {
        this.designated = designated;
        this.clock = clock;
        this.reads = reads;
    }

    /** One designated institution. */
    @Schema(name = "DesignatedListItem")
    record Item(
            UUID institutionId,
            String name,
            String address,
            String phone,
            String regionCode,
            String category,
            String code) {}

    /** The list of a day. */
    @Schema(name = "DesignatedList")
    record Listed(LocalDate asOf, List<Item> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listDesignated", summary = "Institutions designated today or on a day, not suspended")
    @APIResponseSchema(DesignatedListResource.Listed.class)
    public Response list(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{4,9}(F\\d{2})?") String region,
            @QueryParam("asOf") LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : asOf;
        List<Item> items = designated.on(region, day).stream()
                .filter(one -> one.state() == InForceState.ACTIVE)
                .map(one -> new Item(
                        one.institutionId(),
                        one.name(),
                        one.address(),
                        one.phone(),
                        one.regionCode(),
                        one.category(),
                        one.code()))
                .toList();
        return reads.document(new Listed(day, items));
    }
}
