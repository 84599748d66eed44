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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** Invitations of family members, over HTTP. */
@Path("/api/v1/elders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "elders")
class InvitationResource {
    private final Invitations invitations;
    private final ElderQueries queries;
    private final Writes writes;

    InvitationResource(Invitations invitations, ElderQueries queries, Writes writes) {
        this.invitations = invitations;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/invite-family")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.CARE_MANAGER, Roles.GRASSROOTS, Roles.ELDER})
    @Operation(
            operationId = "inviteFamily",
            summary = "Give a family member a code by which its account is bound to the elder, once; shown only here")
    @APIResponseSchema(InvitationJson.Invited.class)
    public Response invite(@PathParam("id") UUID id, @NotNull @Valid InvitationJson.Invite body) {
        return writes.reveal(call -> invitations.invite(call, id, body));
    }

    @POST
    @Path("{id}/withdraw-invitations")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.CARE_MANAGER, Roles.GRASSROOTS, Roles.ELDER})
    @Operation(operationId = "withdrawFamilyInvitations", summary = "End the codes of an elder that nobody has used")
    @APIResponseSchema(ElderJson.View.class)
    public Response withdraw(@PathParam("id") UUID id) {
        return writes.move(
                Map.of(),
                call -> invitations.withdraw(call, id),
                (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    @POST
    @Path("accept-invitation")
    @RolesAllowed(Roles.FAMILY)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Bind the own account to the elder by a code; the token need not name anybody yet")
    @APIResponseSchema(InvitationJson.Accepted.class)
    public Response accept(@NotNull @Valid InvitationJson.Accept body) {
        return writes.reveal(call -> invitations.accept(call, body));
    }
}
