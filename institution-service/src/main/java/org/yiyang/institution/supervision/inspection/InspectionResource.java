package org.yiyang.institution.supervision.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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

/** Inspections over HTTP. */
@Path("/api/v1/inspections")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "inspections")
class InspectionResource {
    private final Inspections inspections;
    private final InspectionQueries queries;
    private final Subjects subjects;
    private final Writes writes;
    private final Reads reads;

    InspectionResource(
            Inspections inspections, InspectionQueries queries, Subjects subjects, Writes writes, Reads reads) {
        this.inspections = inspections;
        this.queries = queries;
        this.subjects = subjects;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "planInspection", summary = "Plan an inspection of an institution")
    @APIResponseSchema(value = InspectionJson.View.class, responseCode = "201")
    public Response plan(@NotNull @Valid InspectionJson.Plan body) {
        return writes.create(
                body,
                call -> inspections.plan(call, subjects.of(call.scope(), body.institutionId()), body.plan()),
                (call, inspection) -> Answer.Content.created(
                        "/api/v1/inspections/" + inspection.id(),
                        inspection.version(),
                        queries.view(call, inspection)));
    }

    @POST
    @Path("{id}/record")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "recordInspection", summary = "Record that it was made and what was found")
    @APIResponseSchema(InspectionJson.View.class)
    public Response record(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.FoundOut body) {
        return move(body, call -> inspections.record(call, id, body));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "cancelInspection", summary = "Say that a planned inspection will not be made")
    @APIResponseSchema(InspectionJson.View.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Reason body) {
        return move(body, call -> inspections.cancel(call, id, body.reason()));
    }

    @POST
    @Path("{id}/require-rectification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "requireRectification", summary = "Ask the institution to put right what was found")
    @APIResponseSchema(InspectionJson.View.class)
    public Response requireRectification(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Rectify body) {
        return move(body, call -> inspections.requireRectification(call, id, body.workdays()));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "answerInspection", summary = "Say what the own institution has put right")
    @APIResponseSchema(InspectionJson.View.class)
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Answered body) {
        return move(body, call -> inspections.answer(call, id, body.rectification()));
    }

    @POST
    @Path("{id}/reject-rectification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "rejectRectification", summary = "Find that it is not put right yet")
    @APIResponseSchema(InspectionJson.View.class)
    public Response rejectRectification(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Reject body) {
        return move(body, call -> inspections.rejectRectification(call, id, body.workdays(), body.reason()));
    }

    @POST
    @Path("{id}/verify")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "verifyInspection", summary = "Find that it is put right; closes the inspection")
    @APIResponseSchema(InspectionJson.View.class)
    public Response verify(@PathParam("id") UUID id) {
        return move(Map.of(), call -> inspections.verify(call, id));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "closeInspection", summary = "Close an inspection that asks for no rectification")
    @APIResponseSchema(InspectionJson.View.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Close body) {
        return move(body, call -> inspections.close(call, id, body.result()));
    }

    @POST
    @Path("{id}/close-unrectified")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "closeUnrectifiedInspection",
            summary =
                    "End an inspection of an institution that has closed, so that nobody is left to put right what was found")
    @APIResponseSchema(InspectionJson.View.class)
    public Response closeUnrectified(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Reason body) {
        return move(body, call -> inspections.closeUnrectified(call, id, body.reason()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctInspection", summary = "Take a mistaken move back to a state that it was in")
    @APIResponseSchema(InspectionJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid InspectionJson.Correct body) {
        return move(body, call -> inspections.correct(call, id, body.to(), body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readInspectionStateMachine",
            summary = "The states of an inspection and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(InspectionStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readInspection", summary = "One inspection")
    @APIResponseSchema(InspectionJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        InspectionJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readInspectionHistory", summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listInspections",
            summary = "Inspections that the caller may see, by id; overdue ones too")
    @APIResponseSchema(InspectionJson.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam InspectionQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query, page.afterId(), page.limit() + 1),
                view -> view.inspection().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Inspection> verb) {
        return writes.move(
                body,
                verb,
                (call, inspection) -> Answer.Content.ok(inspection.version(), queries.view(call, inspection)));
    }
}
