package org.yiyang.insurance.elder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** The further numbers by which an elder is known, over HTTP. */
@Path("/api/v1/elders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "elders")
class IdentifierResource {
    private final IdentifierMoves identifiers;
    private final ElderQueries queries;
    private final Writes writes;

    IdentifierResource(IdentifierMoves identifiers, ElderQueries queries, Writes writes) {
        this.identifiers = identifiers;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/add-identifier")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(
            operationId = "addElderIdentifier",
            summary = "Add another number by which the person is known: a card, a passport, an electronic certificate")
    @APIResponseSchema(ElderJson.View.class)
    public Response add(@PathParam("id") UUID id, @NotNull @Valid IdentifierJson.Add body) {
        return move(body, call -> identifiers.add(call, id, body));
    }

    @POST
    @Path("{id}/end-identifier")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(operationId = "endElderIdentifier", summary = "End a number that is no longer in use")
    @APIResponseSchema(ElderJson.View.class)
    public Response end(@PathParam("id") UUID id, @NotNull @Valid IdentifierJson.End body) {
        return move(body, call -> identifiers.end(call, id, body));
    }

    private Response move(Object body, Function<Call, Elder> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
