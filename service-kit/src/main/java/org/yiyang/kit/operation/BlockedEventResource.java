package org.yiyang.kit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.outbox.Relays;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.write.Writes;

/** What the broker did not take, for the operator. */
@Path(ServicePaths.ROOT + "/blocked-events")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "operation")
class BlockedEventResource {
    private final BlockedEvents blocked;
    private final Relays relays;
    private final Reads reads;
    private final Writes writes;

    BlockedEventResource(BlockedEvents blocked, Relays relays, Reads reads, Writes writes) {
        this.blocked = blocked;
        this.relays = relays;
        this.reads = reads;
        this.writes = writes;
    }

    /** One page of blocked events. */
    @Schema(name = "BlockedEventList")
    record Listed(List<BlockedEvents.Entry> items) {}

    /** Why an event is left out. */
    @Schema(name = "BlockedEventSkip")
    record Skip(@NotNull @Text @Size(max = 500) String reason) {}

    @GET
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "listBlockedEvents",
            summary = "Events that the broker did not take, without their content; the later ones of the record wait")
    @APIResponseSchema(BlockedEventResource.Listed.class)
    public Response list(@BeanParam Page page) {
        return reads.list(
                page,
                blocked.list(page.afterId(), page.limit() + 1),
                entry -> entry.id().toString(),
                entry -> entry);
    }

    @POST
    @Path("{id}/resend")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "resendBlockedEvent", summary = "Try once more to send a blocked event")
    @APIResponseSchema(BlockedEvents.Entry.class)
    public Response resend(@PathParam("id") UUID id) {
        return settle(id, call -> blocked.resend(call, id));
    }

    @POST
    @Path("{id}/skip")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "skipBlockedEvent",
            summary = "Leave a blocked event out for good, so that the later ones of the record are sent")
    @APIResponseSchema(BlockedEvents.Entry.class)
    public Response skip(@PathParam("id") UUID id, @NotNull @Valid Skip body) {
        return settle(body, call -> blocked.skip(call, id, body.reason()));
    }

    private Response settle(Object body, Function<Call, BlockedEvents.Entry> verb) {
        List<String> topics = new ArrayList<>();
        Response answer = writes.move(
                body,
                call -> {
                    BlockedEvents.Entry entry = verb.apply(call);
                    topics.add(entry.topic());
                    return entry;
                },
                entry -> Answer.Content.ok(entry.sequence(), entry));
        relays.wake(topics);
        return answer;
    }
}
