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

/** What comes with the agreement of a designation, over HTTP: filings, supplementary agreements, measures, remedies, costs. */
@Path("/api/v1/designations")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "designations")
class DesignationPerformanceResource {
    private final DesignationPerformances performances;
    private final DesignationQueries queries;
    private final Writes writes;

    DesignationPerformanceResource(DesignationPerformances performances, DesignationQueries queries, Writes writes) {
        this.performances = performances;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/record-filing")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "recordDesignationFiling",
            summary = "Record that the result of an evaluation, or the agreement, was filed with the administration")
    @APIResponseSchema(DesignationJson.View.class)
    public Response recordFiling(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.RecordFiling body) {
        return move(body, call -> performances.recordFiling(call, id, body.subject(), body.filedOn(), body.document()));
    }

    @POST
    @Path("{id}/add-supplementary-agreement")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "addSupplementaryAgreement",
            summary = "Enter a supplementary agreement, as by which an internet hospital is designated (补充协议)")
    @APIResponseSchema(DesignationJson.View.class)
    public Response addSupplementary(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.AddSupplementary body) {
        return move(body, call -> performances.addSupplementary(call, id, body.terms()));
    }

    @POST
    @Path("{id}/end-supplementary-agreement")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "endSupplementaryAgreement", summary = "End a supplementary agreement on a day")
    @APIResponseSchema(DesignationJson.View.class)
    public Response endSupplementary(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.EndSupplementary body) {
        return move(
                body,
                call -> performances.endSupplementary(
                        call, id, body.supplementaryAgreementId(), body.lastDay(), body.reason()));
    }

    @POST
    @Path("{id}/impose-measure")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "imposeDesignationMeasure",
            summary = "Record a measure on a breach of the agreement, from a talk to the suspension of a department")
    @APIResponseSchema(DesignationJson.View.class)
    public Response imposeMeasure(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.ImposeMeasure body) {
        return move(body, call -> performances.imposeMeasure(call, id, body.decision()));
    }

    @POST
    @Path("{id}/settle-measure")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "settleDesignationMeasure", summary = "Record that a measure was done, or lifted")
    @APIResponseSchema(DesignationJson.View.class)
    public Response settleMeasure(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.SettleMeasure body) {
        return move(
                body,
                call -> performances.settleMeasure(
                        call, id, body.measureId(), body.settlement(), body.settledOn(), body.document()));
    }

    @POST
    @Path("{id}/seek-remedy")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "seekDesignationRemedy",
            summary =
                    "Seek a remedy against a decision of the agency: correction, intervention, reconsideration, a lawsuit")
    @APIResponseSchema(DesignationJson.View.class)
    public Response seekRemedy(@PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.SeekRemedy body) {
        return move(body, call -> performances.seekRemedy(call, id, body.claim()));
    }

    @POST
    @Path("{id}/decide-remedy")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "decideDesignationRemedy", summary = "Record what became of a remedy")
    @APIResponseSchema(DesignationJson.View.class)
    public Response decideRemedy(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.DecideRemedy body) {
        return move(
                body,
                call -> performances.decideRemedy(
                        call, id, body.remedyId(), body.outcome(), body.decidedOn(), body.document()));
    }

    @POST
    @Path("{id}/declare-costs")
    @RolesAllowed({Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(
            operationId = "declareDesignationCosts",
            summary = "Declare the costs of a month, which are paid within 30 workdays")
    @APIResponseSchema(DesignationJson.View.class)
    public Response declareCosts(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.DeclareCosts body) {
        return move(
                body,
                call -> performances.declareCosts(
                        call,
                        id,
                        DesignationPerformanceJson.month(body.month()),
                        DesignationPerformanceJson.yuan(body.amount())));
    }

    @POST
    @Path("{id}/record-payment")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "recordDesignationPayment", summary = "Record what was paid of the costs of a month")
    @APIResponseSchema(DesignationJson.View.class)
    public Response recordPayment(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.RecordPayment body) {
        return move(
                body,
                call -> performances.recordPayment(
                        call, id, DesignationPerformanceJson.month(body.month()), body.payment()));
    }

    @POST
    @Path("{id}/correct-performance")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctDesignationPerformance",
            summary = "Take back what was recorded by mistake: a filing, an end, a settlement, an outcome, a payment")
    @APIResponseSchema(DesignationJson.View.class)
    public Response correct(
            @PathParam("id") UUID id, @NotNull @Valid DesignationPerformanceJson.CorrectPerformance body) {
        return move(body, call -> performances.correct(call, id, body.kind(), body.recordId(), body.reason()));
    }

    private Response move(Object body, Function<Call, Designation> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
