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

/** What the bureaus decide of signed amendments over HTTP, and what parties hand in again. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class AmendmentFilingResource {
    private final Amendments amendments;
    private final AgreementQueries queries;
    private final Writes writes;

    AmendmentFilingResource(Amendments amendments, AgreementQueries queries, Writes writes) {
        this.amendments = amendments;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/file-amendment")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "fileAgreementAmendment",
            summary = "File the signed amendment with the own bureau; filed with all, it holds from today")
    @APIResponseSchema(AgreementView.class)
    public Response file(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.AmendmentReceipt body) {
        return move(body, call -> amendments.file(call, id, body.receiptNumber()));
    }

    @POST
    @Path("{id}/refuse-amendment-filing")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "refuseAgreementAmendmentFiling",
            summary = "Refuse to file the amendment with the own bureau, and say why")
    @APIResponseSchema(AgreementView.class)
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.RefuseFiling body) {
        return move(body, call -> amendments.refuse(call, id, body.how()));
    }

    @POST
    @Path("{id}/resubmit-amendment-filing")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "resubmitAgreementAmendmentFiling",
            summary = "Hand the amendment in again to the bureaus that refused, with what was missing")
    @APIResponseSchema(AgreementView.class)
    public Response resubmit(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.AmendmentNote body) {
        return move(body, call -> amendments.resubmit(call, id, body.note()));
    }

    private Response move(Object body, Function<Call, Agreement> verb) {
        return writes.move(
                body,
                verb,
                (call, agreement) -> Answer.Content.ok(agreement.version(), queries.view(call.caller(), agreement)));
    }
}
