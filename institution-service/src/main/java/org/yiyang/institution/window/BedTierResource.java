package org.yiyang.institution.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** What a home of so many beds should and may set up. */
@Path("/api/v1/institution/bed-tiers")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "one-window")
class BedTierResource {
    private final BedTierQueries queries;
    private final Writes writes;
    private final Reads reads;

    BedTierResource(BedTierQueries queries, Writes writes, Reads reads) {
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    /** The tiers that apply. */
    @Schema(name = "BedTierList")
    record Tiers(int beds, String region, List<Tier> items) {}

    /** One tier: a duty, or a permission. */
    @Schema(name = "BedTierView")
    record Tier(String rule, boolean duty, List<InstitutionCategory> categories, String zh, String en, String source) {}

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "readBedTiers",
            summary = "Which medical units a home should or may set up, by its beds; 以上/以下 include the number")
    @APIResponseSchema(Tiers.class)
    public Response tiers(
            @QueryParam("beds") @Min(0) @Max(20000) Integer beds,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("institution") UUID institution) {
        return reads.document(queries.tiers(writes.call(), beds, region, institution));
    }
}
