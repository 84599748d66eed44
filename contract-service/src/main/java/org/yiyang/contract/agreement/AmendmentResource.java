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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** Amendments of signed agreements over HTTP. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class AmendmentResource {
    private final Amendments amendments;
    private final AgreementQueries queries;
    private final Writes writes;

    AmendmentResource(Amendments amendments, AgreementQueries queries, Writes writes) {
        this.amendments = amendments;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/offer-amendment")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "offerAgreementAmendment",
            summary = "Offer other content for what is agreed; it holds once both have signed what it changes")
    @APIResponseSchema(AgreementView.class)
    public Response offer(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Amend body) {
        return move(body, call -> amendments.offer(call, id, body, body.reason()));
    }

    @POST
    @Path("{id}/sign-amendment")
    @RolesAllowed(Roles.SIGNER)
    @Operation(operationId = "signAgreementAmendment", summary = "Sign what the open amendment changes")
    @APIResponseSchema(AgreementView.class)
    public Response sign(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Sign body) {
        return move(body, call -> amendments.sign(call, id, body));
    }

    @POST
    @Path("{id}/withdraw-amendment")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "withdrawAgreementAmendment",
            summary = "Take the own open amendment back, or decline the other party's")
    @APIResponseSchema(AgreementView.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> amendments.withdraw(call, id, body.reason()));
    }

    private Response move(Object body, Function<Call, Agreement> verb) {
        return writes.move(
                body,
                verb,
                (call, agreement) -> Answer.Content.ok(agreement.version(), queries.view(call.caller(), agreement)));
    }
}
