package org.yiyang.institution.pilot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Pilots over HTTP. */
@Path("/api/v1/pilots")
@Tag(name = "pilots")
class PilotResource {
    private final Pilots pilots;
    private final PilotReads queries;
    private final InstitutionPlaces places;
    private final Writes writes;
    private final Reads reads;

    PilotResource(Pilots pilots, PilotReads queries, InstitutionPlaces places, Writes writes, Reads reads) {
        this.pilots = pilots;
        this.queries = queries;
        this.places = places;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "namePilot", summary = "Name an institution as a pilot of a programme")
    @APIResponseSchema(value = Pilot.State.class, responseCode = "201")
    public Response name(@NotNull @Valid PilotJson.Name body) {
        return writes.create(
                body,
                call -> pilots.name(call, places.of(call.scope(), body.institutionId()), body.naming(), null),
                PilotResource::created);
    }

    @POST
    @Path("takeover")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "takeOverPilot", summary = "Enter a pilot that was named on paper (存量登记)")
    @APIResponseSchema(value = Pilot.State.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid PilotJson.TakeOver body) {
        return writes.create(
                body,
                call -> pilots.name(
                        call,
                        places.of(call.scope(), body.pilot().institutionId()),
                        body.pilot().naming(),
                        body.mark(call.caller().subject(), call.now())),
                PilotResource::created);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPilots", summary = "Pilots that the caller may see, by id")
    @APIResponseSchema(PilotJson.Listed.class)
    public Response list(
            @BeanParam Page page, @QueryParam("institution") UUID institution, @QueryParam("level") PilotLevel level) {
        return reads.list(
                page,
                queries.list(institution, level, page.afterId(), page.limit() + 1),
                pilot -> pilot.id().toString(),
                pilot -> pilot);
    }

    private static Answer.Content created(Pilot pilot) {
        return Answer.Content.created("/api/v1/pilots/" + pilot.id(), pilot.version(), pilot.snapshot());
    }
}
