package org.yiyang.institution.monitoring;

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
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Reported snapshots over HTTP. */
@Path("/api/v1/monitoring-snapshots")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "monitoring")
class SnapshotResource {
    private final Snapshots snapshots;
    private final SnapshotQueries queries;
    private final Register register;
    private final Writes writes;
    private final Reads reads;

    SnapshotResource(Snapshots snapshots, SnapshotQueries queries, Register register, Writes writes, Reads reads) {
        this.snapshots = snapshots;
        this.queries = queries;
        this.register = register;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "submitSnapshot", summary = "Report the beds, staff and residents of a day")
    @APIResponseSchema(value = SnapshotJson.View.class, responseCode = "201")
    public Response submit(@NotNull @Valid SnapshotJson.Submit body) {
        return writes.create(
                body,
                call -> snapshots.submit(call, register.place(call.scope(), body.institutionId()), body),
                this::created);
    }

    @POST
    @Path("takeover")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "takeOverSnapshot", summary = "Enter what had been confirmed on paper (存量登记)")
    @APIResponseSchema(value = SnapshotJson.View.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid SnapshotJson.TakeOver body) {
        return writes.create(
                body,
                call -> snapshots.takeOver(
                        call,
                        register.place(call.scope(), body.institutionId()),
                        body,
                        body.mark(call.caller().subject(), call.now())),
                this::created);
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "confirmSnapshot", summary = "Confirm a reported snapshot; it counts in reports from then")
    @APIResponseSchema(SnapshotJson.View.class)
    public Response confirm(@PathParam("id") UUID id) {
        return move(Map.of(), call -> snapshots.confirm(call, id));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "returnSnapshot", summary = "Give a snapshot back to be reported again")
    @APIResponseSchema(SnapshotJson.View.class)
    public Response giveBack(@PathParam("id") UUID id, @NotNull @Valid SnapshotJson.Reason body) {
        return move(body, call -> snapshots.giveBack(call, id, body.reason()));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "reopenSnapshot", summary = "Take a mistaken confirmation or return back")
    @APIResponseSchema(SnapshotJson.View.class)
    public Response reopen(@PathParam("id") UUID id, @NotNull @Valid SnapshotJson.Reason body) {
        return move(body, call -> snapshots.reopen(call, id, body.reason()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctSnapshot",
            summary = "Enter the right figures as a new snapshot in place of this one, which stays as it was")
    @APIResponseSchema(value = SnapshotJson.View.class, responseCode = "201")
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid SnapshotJson.Correct body) {
        return writes.create(body, call -> snapshots.correct(call, id, body.figures(), body.reason()), this::created);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readSnapshotHistory", summary = "What was done with a reported snapshot, oldest first")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readSnapshotStateMachine",
            summary = "The states of a reported snapshot and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(SnapshotStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readSnapshot", summary = "One reported snapshot")
    @APIResponseSchema(SnapshotJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        SnapshotJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listSnapshots", summary = "Reported snapshots that the caller may see, by id")
    @APIResponseSchema(SnapshotJson.Listed.class)
    public Response list(@BeanParam Page page, @BeanParam @Valid SnapshotQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query.filter(), page.afterId(), page.limit() + 1),
                view -> view.snapshot().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, MonitoringSnapshot> verb) {
        return writes.move(
                body, verb, (call, snapshot) -> Answer.Content.ok(snapshot.version(), queries.view(call, snapshot)));
    }

    private Answer.Content created(Call call, MonitoringSnapshot snapshot) {
        return Answer.Content.created(
                "/api/v1/monitoring-snapshots/" + snapshot.id(), snapshot.version(), queries.view(call, snapshot));
    }
}
