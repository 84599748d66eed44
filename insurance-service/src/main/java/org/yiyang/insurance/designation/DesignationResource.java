package org.yiyang.insurance.designation;

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

/** Designations of medical institutions over HTTP. */
@Path("/api/v1/designations")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "designations")
class DesignationResource {
    private static final String PATH = "/api/v1/designations/";
    private final Designations designations;
    private final DesignationAgreements agreements;
    private final DesignationQueries queries;
    private final Writes writes;

    DesignationResource(
            Designations designations, DesignationAgreements agreements, DesignationQueries queries, Writes writes) {
        this.designations = designations;
        this.agreements = agreements;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(
            operationId = "submitDesignation",
            summary = "Apply for designation, for the own institution or its internal unit")
    @APIResponseSchema(value = DesignationJson.View.class, responseCode = "201")
    public Response submit(@NotNull @Valid DesignationJson.Submit body) {
        return created(body, call -> designations.submit(call, body.institutionId(), body.declared(), body.named()));
    }

    @POST
    @Path("takeover")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "takeOverDesignation", summary = "Enter an agreement that existed on paper (存量登记)")
    @APIResponseSchema(value = DesignationJson.View.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid DesignationJson.TakeOver body) {
        return created(
                body,
                call -> agreements.takeOver(
                        call,
                        body.institutionId(),
                        body.code(),
                        body.agreement().agreement(),
                        body.mark(call.caller().subject(), call.now())));
    }

    @POST
    @Path("{id}/require-supplement")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "requireDesignationSupplement", summary = "Name once what is missing")
    @APIResponseSchema(DesignationJson.View.class)
    public Response requireSupplement(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Missing body) {
        return move(body, call -> designations.requireSupplement(call, id, body.text()));
    }

    @POST
    @Path("{id}/supplement")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(operationId = "supplementDesignation", summary = "Hand in what was missing")
    @APIResponseSchema(DesignationJson.View.class)
    public Response supplement(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Facts body) {
        return move(body, call -> designations.supplement(call, id, body.declared()));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "acceptDesignation", summary = "Accept the application")
    @APIResponseSchema(DesignationJson.View.class)
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> designations.accept(call, id));
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "refuseDesignation", summary = "Do not accept the application")
    @APIResponseSchema(DesignationJson.View.class)
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Refuse body) {
        return move(body, call -> designations.refuse(call, id, body.ground(), body.foundOn(), body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(operationId = "withdrawDesignation", summary = "Take the own application back before it is in force")
    @APIResponseSchema(DesignationJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Reason body) {
        return move(body, call -> designations.withdraw(call, id, body.reason()));
    }

    @POST
    @Path("{id}/begin-evaluation")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "beginDesignationEvaluation", summary = "Begin the first evaluation")
    @APIResponseSchema(DesignationJson.View.class)
    public Response beginEvaluation(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> designations.beginEvaluation(call, id));
    }

    @POST
    @Path("{id}/record-evaluation")
    @RolesAllowed({Roles.EVALUATOR, Roles.INSURANCE_AGENT})
    @Operation(operationId = "recordDesignationEvaluation", summary = "Record the result of the evaluation team")
    @APIResponseSchema(DesignationJson.View.class)
    public Response recordEvaluation(@PathParam("id") UUID id, @NotNull @Valid EvaluationJson.Evaluated body) {
        return move(body, call -> designations.recordEvaluation(call, id, body.result()));
    }

    @POST
    @Path("{id}/rectify")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(operationId = "rectifyDesignation", summary = "Begin to put right what failed")
    @APIResponseSchema(DesignationJson.View.class)
    public Response rectify(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> designations.rectify(call, id));
    }

    @POST
    @Path("{id}/re-evaluate")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(operationId = "reEvaluateDesignation", summary = "Ask for the second evaluation after rectification")
    @APIResponseSchema(DesignationJson.View.class)
    public Response reEvaluate(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> designations.reEvaluate(call, id));
    }

    @POST
    @Path("{id}/publicise")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "publiciseDesignation", summary = "Publicise that it is to be designated")
    @APIResponseSchema(DesignationJson.View.class)
    public Response publicise(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> designations.publicise(call, id));
    }

    @POST
    @Path("{id}/negotiate")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "negotiateDesignation", summary = "Begin to negotiate the agreement")
    @APIResponseSchema(DesignationJson.View.class)
    public Response negotiate(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> designations.negotiate(call, id));
    }

    @POST
    @Path("{id}/sign")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.SIGNER, Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(operationId = "signDesignation", summary = "Sign the agreement for one side")
    @APIResponseSchema(DesignationJson.View.class)
    public Response sign(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Terms body) {
        return move(body, call -> agreements.sign(call, id, body.agreement()));
    }

    @POST
    @Path("{id}/request-renewal")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "requestDesignationRenewal",
            summary = "Ask for another term, three months before the end; an agency may organise it (续签)")
    @APIResponseSchema(DesignationJson.View.class)
    public Response requestRenewal(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> agreements.requestRenewal(call, id));
    }

    @POST
    @Path("{id}/decline-renewal")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "declineDesignationRenewal",
            summary = "Do not agree to another term; it ends with the running one")
    @APIResponseSchema(DesignationJson.View.class)
    public Response declineRenewal(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Reason body) {
        return move(body, call -> agreements.declineRenewal(call, id, body.reason()));
    }

    @POST
    @Path("{id}/waive-renewal")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "waiveDesignationRenewal",
            summary = "Give notice that the institution asks for no other term; it ends with the running one")
    @APIResponseSchema(DesignationJson.View.class)
    public Response waiveRenewal(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> agreements.waiveRenewal(call, id));
    }

    @POST
    @Path("{id}/activate")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "activateDesignation",
            summary = "Put the signed agreement in force with its national code")
    @APIResponseSchema(DesignationJson.View.class)
    public Response activate(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Activate body) {
        return move(body, call -> agreements.activate(call, id, body.code()));
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "suspendDesignation", summary = "Suspend the agreement from a day on (中止)")
    @APIResponseSchema(DesignationJson.View.class)
    public Response suspend(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Suspend body) {
        return move(body, call -> agreements.suspend(call, id, body.suspension()));
    }

    @POST
    @Path("{id}/request-resumption")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "requestDesignationResumption",
            summary =
                    "Ask that the institution's own suspension be lifted, so that it does not end by itself after 180 days")
    @APIResponseSchema(DesignationJson.View.class)
    public Response requestResumption(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Nothing body) {
        return move(body, call -> agreements.requestResumption(call, id));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "resumeDesignation", summary = "Lift a suspension")
    @APIResponseSchema(DesignationJson.View.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Reason body) {
        return move(body, call -> agreements.resume(call, id, body.reason()));
    }

    @POST
    @Path("{id}/serve-notice")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "serveDesignationNotice",
            summary = "Record the notice that the agreement is to be ended, so that the institution may state its case")
    @APIResponseSchema(DesignationJson.View.class)
    public Response serveNotice(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Notice body) {
        return move(body, call -> agreements.serveNotice(call, id, body.notice(), body.reason()));
    }

    @POST
    @Path("{id}/state-case")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "stateDesignationCase",
            summary =
                    "State the institution's case before its agreement is ended; an agency enters what comes on paper")
    @APIResponseSchema(DesignationJson.View.class)
    public Response stateCase(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Case body) {
        return move(body, call -> agreements.stateCase(call, id, body.statement()));
    }

    @POST
    @Path("{id}/terminate")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "terminateDesignation",
            summary = "End the agreement on a ground, after notice and hearing (解除)")
    @APIResponseSchema(DesignationJson.View.class)
    public Response terminate(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Terminate body) {
        return move(body, call -> agreements.terminate(call, id, body.termination()));
    }

    @POST
    @Path("{id}/report-change")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(
            operationId = "reportDesignationChange",
            summary = "Report a major change within 30 workdays of its approval")
    @APIResponseSchema(DesignationJson.View.class)
    public Response reportChange(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Change body) {
        return move(body, call -> agreements.reportChange(call, id, body.kind(), body.approvedOn(), body.document()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctDesignation", summary = "Put it back before a mistaken move; history keeps both")
    @APIResponseSchema(DesignationJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.Correct body) {
        return move(body, call -> designations.correct(call, id, body.to(), body.reason()));
    }

    @POST
    @Path("{id}/correct-period")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctDesignationPeriod",
            summary = "Put right what was decided of some days; history keeps both")
    @APIResponseSchema(DesignationJson.View.class)
    public Response correctPeriod(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.CorrectPeriod body) {
        return move(body, call -> agreements.correctPeriod(call, id, body.state(), body.days(), body.reason()));
    }

    @POST
    @Path("{id}/correct-code")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctDesignationCode", summary = "Put the national code right; history keeps both")
    @APIResponseSchema(DesignationJson.View.class)
    public Response correctCode(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.CorrectCode body) {
        return move(body, call -> agreements.correctCode(call, id, body.code(), body.reason()));
    }

    @POST
    @Path("{id}/correct-term")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctDesignationTerm",
            summary = "Put number and term right of what has not begun, or came from paper; both sign it again")
    @APIResponseSchema(DesignationJson.View.class)
    public Response correctTerm(@PathParam("id") UUID id, @NotNull @Valid DesignationJson.CorrectTerm body) {
        return move(body, call -> agreements.correctTerm(call, id, body.agreement(), body.reason()));
    }

    private Response move(Object body, Function<Call, Designation> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    private Response created(Object body, Function<Call, Designation> verb) {
        return writes.create(
                body,
                verb,
                (call, one) -> Answer.Content.created(PATH + one.id(), one.version(), queries.view(call, one)));
    }
}
