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

/** What the bureaus decide of agreements over HTTP, and what parties hand in again. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class FilingResource {
    private final BureauActs bureaus;
    private final AgreementQueries queries;
    private final Writes writes;

    FilingResource(BureauActs bureaus, AgreementQueries queries, Writes writes) {
        this.bureaus = bureaus;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/file")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "fileAgreement",
            summary = "File it with the own bureau; filed with all and its day come, it is in force at once")
    @APIResponseSchema(AgreementView.class)
    public Response file(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.FileReceipt body) {
        return move(body, call -> bureaus.file(call, id, body.receiptNumber(), body.governmentConsent()));
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "suspendAgreement", summary = "Suspend it from today by decision of a department")
    @APIResponseSchema(AgreementView.class)
    public Response suspend(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> bureaus.suspend(call, id, body.reason()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "resumeAgreement",
            summary = "Lift the own department's suspension from today; that of another department remains")
    @APIResponseSchema(AgreementView.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> bureaus.resume(call, id, body.reason()));
    }

    @POST
    @Path("{id}/refuse-filing")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "refuseAgreementFiling", summary = "Refuse to file it with the own bureau, and say why")
    @APIResponseSchema(AgreementView.class)
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.RefuseFiling body) {
        return move(body, call -> bureaus.refuse(call, id, body.how()));
    }

    @POST
    @Path("{id}/resubmit-filing")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "resubmitAgreementFiling",
            summary = "Hand it in again to the bureaus that refused, with what was missing")
    @APIResponseSchema(AgreementView.class)
    public Response resubmit(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.ResubmitFiling body) {
        return move(body, call -> bureaus.resubmit(call, id, body.note(), body.governmentConsent()));
    }

    private Response move(Object body, Function<Call, Agreement> verb) {
        return writes.move(
                body,
                verb,
                (call, agreement) -> Answer.Content.ok(agreement.version(), queries.view(call.caller(), agreement)));
    }
}
