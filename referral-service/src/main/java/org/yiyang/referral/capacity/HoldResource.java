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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Holds over HTTP: who is about to refer has a place kept. */
@Path("/api/v1/capacity-holds")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "capacity-holds")
class HoldResource {
    private static final String PATH = "/api/v1/capacity-holds/";
    private final CapacityHolds holds;
    private final CapacityQueries queries;
    private final Writes writes;
    private final Reads reads;

    HoldResource(CapacityHolds holds, CapacityQueries queries, Writes writes, Reads reads) {
        this.holds = holds;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER
    })
    @Operation(
            operationId = "holdCapacity",
            summary = "Have one place kept until a referral takes it or its time is over")
    @APIResponseSchema(value = HoldJson.View.class, responseCode = "201")
    public Response hold(@NotNull @Valid HoldJson.Ask body) {
        return writes.create(
                body,
                call -> holds.hold(call, body.capacityId()),
                (call, hold) -> Answer.Content.created(PATH + hold.id(), hold.version(), queries.view(call, hold)));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER
    })
    @Operation(operationId = "releaseCapacityHold", summary = "Give a place back that no referral has taken")
    @APIResponseSchema(HoldJson.View.class)
    public Response release(@PathParam("id") UUID id, @NotNull @Valid CapacityJson.Nothing body) {
        return writes.move(
                body,
                call -> holds.release(call, id),
                (call, hold) -> Answer.Content.ok(hold.version(), queries.view(call, hold)));
    }

    @GET
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listCapacityHolds", summary = "The holds that the caller may see, by id")
    @APIResponseSchema(HoldJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("status") HoldStatus status) {
        return reads.list(
                page,
                queries.listHolds(writes.call(), status, page.afterId(), page.limit() + 1),
                view -> view.hold().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readCapacityHoldStateMachine",
            summary = "The states of a hold and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(HoldStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readCapacityHold", summary = "One hold")
    @APIResponseSchema(HoldJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        HoldJson.View view = queries.oneHold(writes.call(), id);
        return reads.one(view.version(), view);
    }
}
