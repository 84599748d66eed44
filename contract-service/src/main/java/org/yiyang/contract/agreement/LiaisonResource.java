package org.yiyang.contract.agreement;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** Liaison persons of agreements over HTTP. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class LiaisonResource {
    private final Liaisons liaisons;
    private final AgreementQueries queries;
    private final Writes writes;

    LiaisonResource(Liaisons liaisons, AgreementQueries queries, Writes writes) {
        this.liaisons = liaisons;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/name-liaison")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "nameAgreementLiaison", summary = "Name whom the other side calls")
    @APIResponseSchema(AgreementView.class)
    public Response name(@PathParam("id") UUID id, @NotNull @Valid LiaisonJson.Name body) {
        return writes.move(
                body,
                call -> liaisons.name(call, id, body),
                (call, agreement) -> Answer.Content.ok(agreement.version(), queries.view(call.caller(), agreement)));
    }

    @POST
    @Path("{id}/reveal-liaisons")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revealAgreementLiaisons",
            summary = "The liaison persons of both sides in plain words, for a reason; audited")
    @APIResponseSchema(LiaisonJson.AllRevealed.class)
    public Response reveal(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return writes.reveal(call -> liaisons.reveal(call, id, body.reason()));
    }
}
