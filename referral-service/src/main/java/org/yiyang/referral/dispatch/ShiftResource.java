package org.yiyang.referral.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Shifts of dispatchers over HTTP. */
@Path("/api/v1/dispatch/shifts")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "dispatch")
class ShiftResource {
    private static final String PATH = "/api/v1/dispatch/shifts/";
    private final Shifts shifts;
    private final ShiftQueries queries;
    private final Writes writes;
    private final Reads reads;

    ShiftResource(Shifts shifts, ShiftQueries queries, Writes writes, Reads reads) {
        this.shifts = shifts;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "beginDispatchShift",
            summary = "Come on duty for a region, after what the shift before handed over was acknowledged")
    @APIResponseSchema(value = ShiftJson.View.class, responseCode = "201")
    public Response begin(@NotNull @Valid ShiftJson.Begin body) {
        return writes.create(
                body,
                call -> shifts.begin(call, body.regionCode()),
                (call, shift) -> Answer.Content.created(PATH + shift.id(), shift.version(), queries.view(call, shift)));
    }

    @POST
    @Path("{id}/hand-over")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "handOverDispatchShift", summary = "Leave the shift to the next, with notes")
    @APIResponseSchema(ShiftJson.View.class)
    public Response handOver(@PathParam("id") UUID id, @NotNull @Valid ShiftJson.HandOver body) {
        return move(body, call -> shifts.handOver(call, id, body.notes()));
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "acknowledgeDispatchShift",
            summary = "Take note, as the next dispatcher, of what was handed over")
    @APIResponseSchema(ShiftJson.View.class)
    public Response acknowledge(@PathParam("id") UUID id, @NotNull @Valid ShiftJson.Nothing body) {
        return move(body, call -> shifts.acknowledge(call, id));
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readDispatchShiftStateMachine",
            summary = "The states of a shift and the moves between them, as a table and as a Mermaid diagram")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ShiftStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DISPATCHER, Roles.HEALTH_ADMIN})
    @Operation(operationId = "readDispatchShift", summary = "One shift, without its notes")
    @APIResponseSchema(ShiftJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        ShiftJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/handover")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "readDispatchHandover",
            summary = "The notes of a shift and what is open in its region now; the reading is recorded")
    @APIResponseSchema(ShiftJson.Handover.class)
    public Response handover(@PathParam("id") UUID id) {
        return reads.document(queries.handover(writes.call(), id));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.DISPATCHER, Roles.HEALTH_ADMIN})
    @Operation(operationId = "readDispatchShiftHistory", summary = "Every move of a shift, oldest first")
    @APIResponseSchema(ShiftJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.HEALTH_ADMIN})
    @Operation(operationId = "listDispatchShifts", summary = "The shifts of the caller's region, by id")
    @APIResponseSchema(ShiftJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("status") ShiftStatus status) {
        return reads.list(
                page,
                queries.list(writes.call(), status, page.afterId(), page.limit() + 1),
                view -> view.shift().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Shift> verb) {
        return writes.move(body, verb, (call, shift) -> Answer.Content.ok(shift.version(), queries.view(call, shift)));
    }
}
