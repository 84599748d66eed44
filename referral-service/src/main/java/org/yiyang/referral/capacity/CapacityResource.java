package org.yiyang.referral.capacity;

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

/** Capacity over HTTP: institutions and their systems state it, everybody with a token finds it. */
@Path("/api/v1/capacity")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "capacity")
class CapacityResource {
    private final Capacities capacities;
    private final CapacityQueries queries;
    private final Writes writes;
    private final Reads reads;

    CapacityResource(Capacities capacities, CapacityQueries queries, Writes writes, Reads reads) {
        this.capacities = capacities;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.CARE_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(
            operationId = "stateCapacity",
            summary = "State what the own institution has free, department by department; what is not named stays")
    @APIResponseSchema(CapacityJson.Listed.class)
    public Response stateAll(@NotNull @Valid CapacityJson.Statement body) {
        return writes.move(
                body,
                call -> capacities.state(call, body.lines()),
                (call, stated) -> Answer.Content.ok(0, new CapacityJson.Listed(queries.views(call, stated))));
    }

    @POST
    @Path("{id}/state")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.CARE_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(operationId = "restateCapacity", summary = "Say again how many places are free")
    @APIResponseSchema(CapacityJson.View.class)
    public Response state(@PathParam("id") UUID id, @NotNull @Valid CapacityJson.Restatement body) {
        return writes.move(body, call -> capacities.state(call, id, body.free()), this::shown);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.CARE_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(
            operationId = "withdrawCapacity",
            summary = "Publish it no more; what is held already stays so, nothing more is")
    @APIResponseSchema(CapacityJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid CapacityJson.Nothing body) {
        return writes.move(body, call -> capacities.withdraw(call, id), this::shown);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "findCapacity",
            summary =
                    "Who has at least so many places of a kind left now; the most first, old statements only if asked for")
    @APIResponseSchema(CapacityJson.Listed.class)
    public Response find(@BeanParam Page page, @Valid @BeanParam CapacitySearch search) {
        return reads.list(
                page,
                queries.search(writes.call(), search, page.after(), page.limit() + 1),
                view -> new CapacityKey(
                                view.capacity().free() - view.capacity().held(),
                                view.capacity().id())
                        .text(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readCapacityStateMachine",
            summary = "The states of a statement of capacity and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(CapacityStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readCapacity", summary = "What an institution said last of one department and kind")
    @APIResponseSchema(CapacityJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        CapacityJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readCapacityHistory", summary = "What was said of it and when, oldest first")
    @APIResponseSchema(CapacityJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(id));
    }

    private Answer.Content shown(Call call, Capacity one) {
        return Answer.Content.ok(one.version(), queries.view(call, one));
    }
}
