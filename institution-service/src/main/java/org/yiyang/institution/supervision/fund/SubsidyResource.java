package org.yiyang.institution.supervision.fund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.supervision.subject.Subjects;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Applications for subsidies over HTTP. */
@Path("/api/v1/subsidy-applications")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "funds")
class SubsidyResource {
    private final SubsidyApplications applications;
    private final SubsidyQueries queries;
    private final Subjects subjects;
    private final Writes writes;
    private final Reads reads;

    SubsidyResource(
            SubsidyApplications applications, SubsidyQueries queries, Subjects subjects, Writes writes, Reads reads) {
        this.applications = applications;
        this.queries = queries;
        this.subjects = subjects;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "submitSubsidyApplication", summary = "Apply for a subsidy for the own institution")
    @APIResponseSchema(value = SubsidyJson.View.class, responseCode = "201")
    public Response submit(@NotNull @Valid SubsidyJson.Submit body) {
        return writes.create(
                body,
                call -> applications.submit(call, subjects.of(call.scope(), body.institutionId()), body),
                (call, application) -> Answer.Content.created(
                        "/api/v1/subsidy-applications/" + application.id(),
                        application.version(),
                        queries.view(call, application)));
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "approveSubsidyApplication", summary = "Approve it, wholly or in part")
    @APIResponseSchema(SubsidyJson.View.class)
    public Response approve(@PathParam("id") UUID id, @NotNull @Valid SubsidyJson.Approve body) {
        return move(body, call -> applications.approve(call, id, body.approved()));
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "rejectSubsidyApplication", summary = "Reject it")
    @APIResponseSchema(SubsidyJson.View.class)
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid SubsidyJson.Reason body) {
        return move(body, call -> applications.reject(call, id, body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "withdrawSubsidyApplication", summary = "Withdraw the own application")
    @APIResponseSchema(SubsidyJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid SubsidyJson.Reason body) {
        return move(body, call -> applications.withdraw(call, id, body.reason()));
    }

    @POST
    @Path("{id}/pay")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "paySubsidyApplication", summary = "Record that it was paid")
    @APIResponseSchema(SubsidyJson.View.class)
    public Response pay(@PathParam("id") UUID id, @NotNull @Valid SubsidyJson.Pay body) {
        return move(body, call -> applications.pay(call, id, body.paidOn()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctSubsidyApplication",
            summary = "Take a mistaken move back to a state that it was in")
    @APIResponseSchema(SubsidyJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid SubsidyJson.Correct body) {
        return move(body, call -> applications.correct(call, id, body.to(), body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readSubsidyApplicationStateMachine",
            summary = "The states of an application for a subsidy and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ApplicationStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readSubsidyApplication", summary = "One application for a subsidy")
    @APIResponseSchema(SubsidyJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        SubsidyJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readSubsidyApplicationHistory",
            summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listSubsidyApplications", summary = "Applications that the caller may see, by id")
    @APIResponseSchema(SubsidyJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("institution") UUID institution,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("status") ApplicationStatus status) {
        return reads.list(
                page,
                queries.list(
                        writes.call(),
                        new SubsidyApplicationRepository.Filter(institution, region, status),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.application().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, SubsidyApplication> verb) {
        return writes.move(
                body,
                verb,
                (call, application) -> Answer.Content.ok(application.version(), queries.view(call, application)));
    }
}
