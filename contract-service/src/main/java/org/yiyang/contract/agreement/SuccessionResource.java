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

/** What a party answers when another institution has replaced the other, over HTTP. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class SuccessionResource {
    private final AgreementSuccessions successions;
    private final AgreementQueries queries;
    private final Writes writes;

    SuccessionResource(AgreementSuccessions successions, AgreementQueries queries, Writes writes) {
        this.successions = successions;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/confirm-succession")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "confirmAgreementSuccession",
            summary = "Continue with the institution that replaced the other party")
    @APIResponseSchema(AgreementView.class)
    public Response confirm(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Nothing body) {
        return move(body, call -> successions.confirm(call, id));
    }

    @POST
    @Path("{id}/decline-succession")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "declineAgreementSuccession",
            summary =
                    "Decline to continue with the institution that replaced the other party; the agreement ends today")
    @APIResponseSchema(AgreementView.class)
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> successions.decline(call, id, body.reason()));
    }

    private Response move(Object body, Function<Call, Agreement> verb) {
        return writes.move(
                body,
                verb,
                (call, agreement) -> Answer.Content.ok(agreement.version(), queries.view(call.caller(), agreement)));
    }
}
