package org.yiyang.institution.window;

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
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** The back of the one window over HTTP: the departments' decisions, the clock, the issue step, the corrections. */
@Path("/api/v1/one-window-cases")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "one-window")
class CaseReviewResource {
    private final CaseReviews reviews;
    private final CaseIssue issue;
    private final CaseQueries queries;
    private final Writes writes;

    CaseReviewResource(CaseReviews reviews, CaseIssue issue, CaseQueries queries, Writes writes) {
        this.reviews = reviews;
        this.issue = issue;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/agree")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(operationId = "agreeToCase", summary = "A department of the case's level gives its permission")
    @APIResponseSchema(CaseView.class)
    public Response agree(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Consent body) {
        return consent(id, body, TaskState.AGREED);
    }

    @POST
    @Path("{id}/disagree")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(operationId = "disagreeWithCase", summary = "A department refuses its permission; the case is rejected")
    @APIResponseSchema(CaseView.class)
    public Response disagree(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Objection body) {
        return object(id, body, TaskState.DISAGREED);
    }

    @POST
    @Path("{id}/file")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(operationId = "fileCase", summary = "A department takes a filing on record")
    @APIResponseSchema(CaseView.class)
    public Response file(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Consent body) {
        return consent(id, body, TaskState.FILED);
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(
            operationId = "returnCase",
            summary = "A department returns a filing for correction; the clock is stopped")
    @APIResponseSchema(CaseView.class)
    public Response giveBack(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Objection body) {
        return object(id, body, TaskState.RETURNED);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(operationId = "pauseCase", summary = "Stop the clock for an inspection, a review, a publicity")
    @APIResponseSchema(CaseView.class)
    public Response pause(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Pause body) {
        return move(body, call -> reviews.pause(call, id, body.department(), body.ground(), body.reason()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(operationId = "resumeCase", summary = "Resume the clock")
    @APIResponseSchema(CaseView.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid CaseJson.ForDepartment body) {
        return move(body, call -> reviews.resume(call, id, body.department(), body.reason()));
    }

    @POST
    @Path("{id}/extend")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MARKET_ADMIN})
    @Operation(
            operationId = "extendCase",
            summary = "Extend the time for the decision, once, by the document that approves it")
    @APIResponseSchema(CaseView.class)
    public Response extend(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Extend body) {
        return move(body, call -> reviews.extend(call, id, body.department(), body.reason(), body.approvalDocument()));
    }

    @POST
    @Path("{id}/issue")
    @RolesAllowed(Roles.WINDOW_CLERK)
    @Operation(
            operationId = "issueCase",
            summary = "Issue what was approved: certificate, unit, change, renewal or end, in the register at once")
    @APIResponseSchema(CaseView.class)
    public Response issue(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Issue body) {
        return move(
                body,
                call -> issue.issue(
                        call,
                        id,
                        body.certificate() == null ? null : body.certificate().printed()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctCase", summary = "Put a case back before a mistaken move; history keeps both")
    @APIResponseSchema(CaseView.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Correct body) {
        return move(body, call -> reviews.correct(call, id, body.to(), body.reason()));
    }

    @POST
    @Path("{id}/correct-task")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctCaseTask", summary = "Open a department's part again that was decided by mistake")
    @APIResponseSchema(CaseView.class)
    public Response correctTask(@PathParam("id") UUID id, @NotNull @Valid CaseJson.ForDepartment body) {
        return move(body, call -> reviews.correctTask(call, id, body.department(), body.reason()));
    }

    @POST
    @Path("{id}/correct-clock")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctCaseClock", summary = "Take back a mistaken pause or extension")
    @APIResponseSchema(CaseView.class)
    public Response correctClock(@PathParam("id") UUID id, @NotNull @Valid CaseJson.CorrectClock body) {
        return move(body, call -> reviews.correctClock(call, id, body.mistake(), body.reason()));
    }

    private Response consent(UUID id, CaseJson.Consent body, TaskState state) {
        return move(body, call -> reviews.decide(call, id, body.decision(state, call.caller(), call.now())));
    }

    private Response object(UUID id, CaseJson.Objection body, TaskState state) {
        return move(body, call -> reviews.decide(call, id, body.decision(state, call.caller(), call.now())));
    }

    private Response move(Object body, Function<Call, OneWindowCase> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
