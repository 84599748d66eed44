package org.yiyang.institution.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The tree of regions over HTTP. */
@Path("/api/v1/regions")
@Tag(name = "regions")
class RegionResource {
    private final Regions regions;
    private final RegionReads queries;
    private final Writes writes;
    private final Reads reads;

    RegionResource(Regions regions, RegionReads queries, Writes writes, Reads reads) {
        this.regions = regions;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "enterRegion", summary = "Enter a region, or what has changed about it")
    @APIResponseSchema(Region.Snapshot.class)
    public Response enter(@PathParam("code") String code, @NotNull @Valid RegionJson.Enter body) {
        return writes.move(
                body,
                call -> regions.enter(call, code, body),
                region -> Answer.Content.ok(region.version(), region.snapshot()));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listRegions", summary = "The regions under a code, in the order of their codes")
    @APIResponseSchema(RegionJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("under") @DefaultValue("") @Pattern(regexp = "\\d{0,9}(F\\d{2})?") String under) {
        return reads.list(
                page, queries.within(under, page.after(), page.limit() + 1), Region.Snapshot::code, region -> region);
    }
}
