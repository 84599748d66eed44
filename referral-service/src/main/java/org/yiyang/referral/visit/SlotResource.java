package org.yiyang.referral.visit;

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

/** Slots over HTTP: hospitals and their systems open them, everybody with a token finds them. */
@Path("/api/v1/visit-slots")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "visit-slots")
class SlotResource {
    private final VisitSlots slots;
    private final VisitQueries queries;
    private final Writes writes;
    private final Reads reads;

    SlotResource(VisitSlots slots, VisitQueries queries, Writes writes, Reads reads) {
        this.slots = slots;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(
            operationId = "openVisitSlots",
            summary = "Say how many visits the own institution gives, session by session; what is not named stays")
    @APIResponseSchema(SlotJson.Listed.class)
    public Response open(@NotNull @Valid SlotJson.Statement body) {
        return writes.move(
                body,
                call -> slots.open(call, body.slots()),
                (call, opened) -> Answer.Content.ok(0, new SlotJson.Listed(queries.slotViews(call, opened))));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(
            operationId = "closeVisitSlot",
            summary = "Book nothing more there; what is booked stays so. Opened again by stating it again")
    @APIResponseSchema(SlotJson.View.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid SlotJson.Nothing body) {
        return writes.move(body, call -> slots.close(call, id), this::shown);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "findVisitSlots",
            summary = "Who gives visits of a department from a day on; the first days first, by id on a day")
    @APIResponseSchema(SlotJson.Listed.class)
    public Response find(@BeanParam Page page, @Valid @BeanParam SlotSearch search) {
        return reads.list(
                page,
                queries.search(writes.call(), search, page.after(), page.limit() + 1),
                view -> new SlotKey(view.slot().day(), view.slot().id()).text(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(operationId = "readVisitSlotStateMachine", summary = "The states of a slot and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(SlotStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readVisitSlot", summary = "A session of a department, and what is left of it")
    @APIResponseSchema(SlotJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        SlotJson.View view = queries.oneSlot(writes.call(), id);
        return reads.one(view.version(), view);
    }

    private Answer.Content shown(Call call, VisitSlot slot) {
        return Answer.Content.ok(slot.version(), queries.view(call, slot));
    }
}
