package org.yiyang.institution.reference.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** The tree of regions over HTTP. */
@Path("/api/v1/regions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "regions")
class RegionResource {
    private final Regions regions;
    private final RegionQueries queries;
    private final Writes writes;
    private final Reads reads;

    RegionResource(Regions regions, RegionQueries queries, Writes writes, Reads reads) {
        this.regions = regions;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "enterRegion", summary = "Enter a region, or what has changed about it")
    @APIResponseSchema(RegionJson.View.class)
    public Response enter(@PathParam("code") String code, @NotNull @Valid RegionJson.Enter body) {
        return writes.move(body, call -> regions.enter(call, code, body.facts()), this::shown);
    }

    @POST
    @Path("{code}/abolish")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "abolishRegion",
            summary = "End a region's code on a day, with the code that takes its place, if any")
    @APIResponseSchema(RegionJson.View.class)
    public Response abolish(@PathParam("code") String code, @NotNull @Valid RegionJson.Abolish body) {
        return writes.move(body, call -> regions.abolish(call, code, body), this::shown);
    }

    @POST
    @Path("{code}/correct")
    @RolesAllowed({Roles.SUPERVISOR, Roles.SYS_ADMIN})
    @Operation(
            operationId = "correctRegion",
            summary = "Correct what was entered of a region by mistake; history keeps both")
    @APIResponseSchema(RegionJson.View.class)
    public Response correct(@PathParam("code") String code, @NotNull @Valid RegionJson.Correct body) {
        return writes.move(body, call -> regions.correct(call, code, body.facts(), body.reason()), this::shown);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listRegions", summary = "The regions under a code, in the order of their codes")
    @APIResponseSchema(RegionJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("under") @DefaultValue("") @Pattern(regexp = "\\d{0,9}(F\\d{2})?") String under,
            @QueryParam("kind") RegionKind kind,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("name") @Size(max = 60) String name) {
        return reads.list(
                page,
                queries.list(writes.call(), new RegionFilter(under, kind, asOf, name), page.after(), page.limit() + 1),
                RegionJson.View::code,
                region -> region);
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(operationId = "readRegionStateMachine", summary = "The states of a region and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(RegionStatus.table().view());
    }

    @GET
    @Path("{code}")
    @RolesAllowed("**")
    @Operation(operationId = "readRegion", summary = "A region with the way down to it and what is directly below it")
    @APIResponseSchema(RegionJson.Placed.class)
    public Response read(@PathParam("code") String code) {
        RegionJson.Placed placed = queries.placed(writes.call(), code);
        return reads.one(placed.region().version(), placed);
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readRegionHistory", summary = "What was done to a region, and what was said of it then")
    @APIResponseSchema(RegionJson.History.class)
    public Response history(@PathParam("code") String code) {
        return reads.document(queries.history(code));
    }

    private Answer.Content shown(Call call, Region region) {
        return Answer.Content.ok(region.version(), queries.view(call, region));
    }
}
