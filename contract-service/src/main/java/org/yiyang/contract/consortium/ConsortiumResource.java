package org.yiyang.contract.consortium;

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
import java.time.LocalDate;
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

/** Consortia over HTTP. */
@Path("/api/v1/contract/consortia")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "consortia")
class ConsortiumResource {
    private static final String PATH = "/api/v1/contract/consortia/";
    private final Consortia consortia;
    private final ConsortiumQueries queries;
    private final Writes writes;
    private final Reads reads;

    ConsortiumResource(Consortia consortia, ConsortiumQueries queries, Writes writes, Reads reads) {
        this.consortia = consortia;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(
            operationId = "foundConsortium",
            summary = "Register a consortium of at least three institutions of the region")
    @APIResponseSchema(value = ConsortiumJson.View.class, responseCode = "201")
    public Response found(@NotNull @Valid ConsortiumJson.Found body) {
        return writes.create(
                body,
                call -> consortia.found(call, body),
                (call, consortium) -> Answer.Content.created(
                        PATH + consortium.id(), consortium.version(), queries.view(call, consortium)));
    }

    @POST
    @Path("{id}/join")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "joinConsortium", summary = "Add an institution of the region as a member from a day on")
    @APIResponseSchema(ConsortiumJson.View.class)
    public Response join(@PathParam("id") UUID id, @NotNull @Valid ConsortiumJson.Join body) {
        return move(body, call -> consortia.join(call, id, body));
    }

    @POST
    @Path("{id}/leave")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(
            operationId = "leaveConsortium",
            summary = "End a membership on a day; at least three members remain, the lead among them")
    @APIResponseSchema(ConsortiumJson.View.class)
    public Response leave(@PathParam("id") UUID id, @NotNull @Valid ConsortiumJson.Leave body) {
        return move(body, call -> consortia.leave(call, id, body));
    }

    @POST
    @Path("{id}/change-lead")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "changeConsortiumLead", summary = "Name the member that leads from now on")
    @APIResponseSchema(ConsortiumJson.View.class)
    public Response changeLead(@PathParam("id") UUID id, @NotNull @Valid ConsortiumJson.ChangeLead body) {
        return move(body, call -> consortia.changeLead(call, id, body));
    }

    @POST
    @Path("{id}/dissolve")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "dissolveConsortium", summary = "End it on a day for all its members")
    @APIResponseSchema(ConsortiumJson.View.class)
    public Response dissolve(@PathParam("id") UUID id, @NotNull @Valid ConsortiumJson.Dissolve body) {
        return move(body, call -> consortia.dissolve(call, id, body));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readConsortiumStateMachine",
            summary = "The states of a consortium and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ConsortiumStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "readConsortium", summary = "One consortium with all its members, or with those of a day")
    @APIResponseSchema(ConsortiumJson.View.class)
    public Response one(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        ConsortiumJson.View view = queries.one(writes.call(), id, asOf);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "readConsortiumHistory", summary = "What was done with a consortium, oldest first")
    @APIResponseSchema(ConsortiumJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "listConsortia", summary = "The consortia that the caller may see, by id")
    @APIResponseSchema(ConsortiumJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("status") ConsortiumStatus status) {
        return reads.list(
                page,
                queries.list(writes.call(), status, page.afterId(), page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Consortium> verb) {
        return writes.move(
                body,
                verb,
                (call, consortium) -> Answer.Content.ok(consortium.version(), queries.view(call, consortium)));
    }
}
