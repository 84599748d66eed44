package org.yiyang.institution.supervision.pilot;

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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Pilots over HTTP. */
@Path("/api/v1/pilots")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "pilots")
class PilotResource {
    private final Pilots pilots;
    private final PilotQueries queries;
    private final PilotPlaces places;
    private final Writes writes;
    private final Reads reads;

    PilotResource(Pilots pilots, PilotQueries queries, PilotPlaces places, Writes writes, Reads reads) {
        this.pilots = pilots;
        this.queries = queries;
        this.places = places;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "namePilot", summary = "Name an institution or a place as a pilot of a programme")
    @APIResponseSchema(value = PilotJson.View.class, responseCode = "201")
    public Response name(@NotNull @Valid PilotJson.Name body) {
        return writes.create(
                body, call -> pilots.name(call, places.now(call, body), body.naming(), null), this::created);
    }

    @POST
    @Path("takeover")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "takeOverPilot", summary = "Enter a pilot that was named on paper (存量登记)")
    @APIResponseSchema(value = PilotJson.View.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid PilotJson.TakeOver body) {
        return writes.create(
                body,
                call -> pilots.name(
                        call,
                        places.of(call, body.pilot()),
                        body.pilot().naming(),
                        body.mark(call.caller().subject(), call.now())),
                this::created);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "endPilot", summary = "End a pilot")
    @APIResponseSchema(PilotJson.View.class)
    public Response end(@PathParam("id") UUID id, @NotNull @Valid PilotJson.End body) {
        return move(body, call -> pilots.end(call, id, body));
    }

    @POST
    @Path("{id}/assess")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "assessPilot", summary = "Record how a pilot was assessed (考核评估)")
    @APIResponseSchema(PilotJson.View.class)
    public Response assess(@PathParam("id") UUID id, @NotNull @Valid PilotJson.Assess body) {
        return move(body, call -> pilots.assess(call, id, body));
    }

    @POST
    @Path("{id}/withdraw-assessment")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawAssessment", summary = "Take an assessment back that was entered by mistake")
    @APIResponseSchema(PilotJson.View.class)
    public Response withdrawAssessment(@PathParam("id") UUID id, @NotNull @Valid PilotJson.WithdrawAssessment body) {
        return move(body, call -> pilots.withdrawAssessment(call, id, body));
    }

    @POST
    @Path("{id}/enter-item")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "enterLedgerItem", summary = "Enter what a pilot has to do by a day (工作台帐)")
    @APIResponseSchema(PilotJson.View.class)
    public Response enterItem(@PathParam("id") UUID id, @NotNull @Valid PilotJson.EnterItem body) {
        return move(body, call -> pilots.enterItem(call, id, body));
    }

    @POST
    @Path("{id}/complete-item")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "completeLedgerItem", summary = "Say that an item of the work ledger is done")
    @APIResponseSchema(PilotJson.View.class)
    public Response completeItem(@PathParam("id") UUID id, @NotNull @Valid PilotJson.CompleteItem body) {
        return move(body, call -> pilots.completeItem(call, id, body));
    }

    @POST
    @Path("{id}/correct-item")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctLedgerItem", summary = "Put right what an item of the work ledger says")
    @APIResponseSchema(PilotJson.View.class)
    public Response correctItem(@PathParam("id") UUID id, @NotNull @Valid PilotJson.CorrectItem body) {
        return move(body, call -> pilots.correctItem(call, id, body));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctPilot", summary = "Put right what is recorded of a pilot; history keeps both")
    @APIResponseSchema(PilotJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid PilotJson.Correct body) {
        return move(body, call -> pilots.correct(call, id, body));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawPilot", summary = "Take a pilot back that was named by mistake")
    @APIResponseSchema(PilotJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid PilotJson.Reason body) {
        return move(body, call -> pilots.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(operationId = "readPilotStateMachine", summary = "The states of a pilot and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(PilotStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readPilot", summary = "One pilot with its ledger and assessments")
    @APIResponseSchema(PilotJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        PilotJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readPilotHistory", summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPilots", summary = "Pilots that the caller may see, by id")
    @APIResponseSchema(PilotJson.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam PilotQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query, page.afterId(), page.limit() + 1),
                view -> view.pilot().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Pilot> verb) {
        return writes.move(body, verb, (call, pilot) -> Answer.Content.ok(pilot.version(), queries.view(call, pilot)));
    }

    private Answer.Content created(Call call, Pilot pilot) {
        return Answer.Content.created("/api/v1/pilots/" + pilot.id(), pilot.version(), queries.view(call, pilot));
    }
}
