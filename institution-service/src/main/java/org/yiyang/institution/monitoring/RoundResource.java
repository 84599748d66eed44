package org.yiyang.institution.monitoring;

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
import java.util.Map;
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

/** Rounds of reports over HTTP. */
@Path("/api/v1/monitoring-rounds")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "monitoring")
class RoundResource {
    private final Rounds rounds;
    private final RoundQueries queries;
    private final RoundViews views;
    private final Writes writes;
    private final Reads reads;

    RoundResource(Rounds rounds, RoundQueries queries, RoundViews views, Writes writes, Reads reads) {
        this.rounds = rounds;
        this.queries = queries;
        this.views = views;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "openRound", summary = "Call upon a region's institutions to report the figures of a day")
    @APIResponseSchema(value = RoundJson.View.class, responseCode = "201")
    public Response open(@NotNull @Valid RoundJson.Open body) {
        return writes.create(
                body,
                call -> rounds.open(call, body),
                (call, round) -> Answer.Content.created(
                        "/api/v1/monitoring-rounds/" + round.id(), round.version(), views.of(call, round)));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "closeRound", summary = "End a round; it takes no more reports")
    @APIResponseSchema(RoundJson.View.class)
    public Response close(@PathParam("id") UUID id) {
        return move(Map.of(), call -> rounds.close(call, id));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "reopenRound", summary = "Open a round again that was closed by mistake")
    @APIResponseSchema(RoundJson.View.class)
    public Response reopen(@PathParam("id") UUID id, @NotNull @Valid RoundJson.Reopen body) {
        return move(body, call -> rounds.reopen(call, id, body.dueInWorkdays(), body.reason()));
    }

    @POST
    @Path("{id}/annul")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "annulRound", summary = "Take a round back that was opened by mistake")
    @APIResponseSchema(RoundJson.View.class)
    public Response annul(@PathParam("id") UUID id, @NotNull @Valid RoundJson.Reason body) {
        return move(body, call -> rounds.annul(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readRoundStateMachine",
            summary = "The states of a round of reports and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(RoundStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readRound", summary = "One round of reports")
    @APIResponseSchema(RoundJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        RoundJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readRoundHistory", summary = "What was done with a round, oldest first")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/progress")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "readRoundProgress",
            summary = "How many of the caller's region must report, have reported and are confirmed")
    @APIResponseSchema(RoundJson.Progress.class)
    public Response progress(@PathParam("id") UUID id) {
        return reads.document(queries.progress(writes.call(), id));
    }

    @GET
    @Path("{id}/late")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "listLate",
            summary = "Who of the caller's region must report in a round and has not, by id")
    @APIResponseSchema(RoundJson.LateList.class)
    public Response late(@PathParam("id") UUID id, @BeanParam Page page) {
        return reads.list(
                page,
                queries.late(writes.call(), id, page.afterId(), page.limit() + 1),
                late -> late.institutionId().toString(),
                late -> late);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listRounds",
            summary = "Rounds of the caller's region or above it, or that call upon the own institution")
    @APIResponseSchema(RoundJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("type") RoundType type,
            @QueryParam("status") RoundStatus status) {
        return reads.list(
                page,
                queries.list(
                        writes.call(),
                        new RoundRepository.Filter(region, type, status),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.round().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Round> verb) {
        return writes.move(body, verb, (call, round) -> Answer.Content.ok(round.version(), views.of(call, round)));
    }
}
