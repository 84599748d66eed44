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

/** The register of agreements over HTTP. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class AgreementResource {
    private static final String PATH = "/api/v1/agreements/";
    private final AgreementNegotiation negotiation;
    private final Agreements agreements;
    private final AutomaticRenewals renewals;
    private final Takeovers takeovers;
    private final AgreementQueries queries;
    private final Writes writes;

    AgreementResource(
            AgreementNegotiation negotiation,
            Agreements agreements,
            AutomaticRenewals renewals,
            Takeovers takeovers,
            AgreementQueries queries,
            Writes writes) {
        this.negotiation = negotiation;
        this.agreements = agreements;
        this.renewals = renewals;
        this.takeovers = takeovers;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "draftAgreement", summary = "Draft an agreement for one of its parties")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response draft(@NotNull @Valid AgreementJson.Draft body) {
        return writes.create(body, call -> negotiation.draft(call, body), this::created);
    }

    @POST
    @Path("takeover")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "takeOverAgreement", summary = "Enter an agreement that existed on paper (存量登记)")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid AgreementJson.TakeOver body) {
        return writes.create(
                body,
                call -> takeovers.takeOver(
                        call,
                        body,
                        body.receiptNumber(),
                        body.mark(call.caller().subject(), call.now())),
                this::created);
    }

    @POST
    @Path("{id}/revise")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "reviseAgreement", summary = "Change the own draft")
    @APIResponseSchema(AgreementView.class)
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Revise body) {
        return move(body, call -> negotiation.revise(call, id, body));
    }

    @POST
    @Path("{id}/propose")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "proposeAgreement", summary = "Offer the own draft to the other party")
    @APIResponseSchema(AgreementView.class)
    public Response propose(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Nothing body) {
        return move(body, call -> negotiation.propose(call, id));
    }

    @POST
    @Path("{id}/counter")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "counterAgreement",
            summary = "Answer with another content; what was agreed or signed by one is void")
    @APIResponseSchema(AgreementView.class)
    public Response counter(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Revise body) {
        return move(body, call -> negotiation.counter(call, id, body, body.reason()));
    }

    @POST
    @Path("{id}/agree")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "agreeAgreement", summary = "Accept the other party's offer and freeze its content")
    @APIResponseSchema(AgreementView.class)
    public Response agree(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Nothing body) {
        return move(body, call -> negotiation.agree(call, id));
    }

    @POST
    @Path("{id}/sign")
    @RolesAllowed(Roles.SIGNER)
    @Operation(operationId = "signAgreement", summary = "Sign the frozen content for the own party")
    @APIResponseSchema(AgreementView.class)
    public Response sign(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Sign body) {
        return move(body, call -> negotiation.sign(call, id, body));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "cancelAgreement", summary = "Give it up before both have signed")
    @APIResponseSchema(AgreementView.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> negotiation.cancel(call, id, body.reason()));
    }

    @POST
    @Path("{id}/object-renewal")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "objectToAgreementRenewal", summary = "Object to its renewal by clause, in time")
    @APIResponseSchema(AgreementView.class)
    public Response objectToRenewal(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> renewals.object(call, id, body.reason()));
    }

    @POST
    @Path("{id}/terminate")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "terminateAgreement",
            summary = "Give notice: for breach it ends on the day named, else once the other party agrees")
    @APIResponseSchema(AgreementView.class)
    public Response terminate(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Terminate body) {
        return move(body, call -> agreements.terminate(call, id, body.notice()));
    }

    @POST
    @Path("{id}/agree-termination")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "agreeTermination", summary = "Consent to the other party's notice")
    @APIResponseSchema(AgreementView.class)
    public Response agreeTermination(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Nothing body) {
        return move(body, call -> agreements.agreeTermination(call, id));
    }

    @POST
    @Path("{id}/withdraw-termination")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "withdrawTermination", summary = "Take back the own notice before it has taken effect")
    @APIResponseSchema(AgreementView.class)
    public Response withdrawTermination(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Reason body) {
        return move(body, call -> agreements.withdrawTermination(call, id, body.reason()));
    }

    @POST
    @Path("{id}/add-posting")
    @RolesAllowed(Roles.MED_MANAGER)
    @Operation(operationId = "addPosting", summary = "Post a doctor or nurse to the home")
    @APIResponseSchema(AgreementView.class)
    public Response addPosting(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Post body) {
        return move(body, call -> agreements.addPosting(call, id, body.named()));
    }

    @POST
    @Path("{id}/end-posting")
    @RolesAllowed(Roles.MED_MANAGER)
    @Operation(operationId = "endPosting", summary = "End a posting with its last day")
    @APIResponseSchema(AgreementView.class)
    public Response endPosting(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.EndPosting body) {
        return move(body, call -> agreements.endPosting(call, id, body.postingId(), body.lastDay(), body.reason()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctAgreement", summary = "Put the days of its term right; history keeps both")
    @APIResponseSchema(AgreementView.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid AgreementJson.Correct body) {
        return move(body, call -> agreements.correct(call, id, body.correction()));
    }

    private Response move(Object body, Function<Call, Agreement> verb) {
        return writes.move(
                body,
                verb,
                (call, agreement) -> Answer.Content.ok(agreement.version(), queries.view(call.caller(), agreement)));
    }

    private Answer.Content created(Call call, Agreement agreement) {
        return Answer.Content.created(
                PATH + agreement.id(), agreement.version(), queries.view(call.caller(), agreement));
    }
}
