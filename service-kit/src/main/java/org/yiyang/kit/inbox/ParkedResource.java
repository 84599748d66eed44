package org.yiyang.kit.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;

/** What could not be applied, for the operator. */
@Path(ServicePaths.ROOT + "/parked")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "operation")
class ParkedResource {
    private final Parked parked;
    private final Inbox inbox;
    private final Reads reads;

    ParkedResource(Parked parked, Inbox inbox, Reads reads) {
        this.parked = parked;
        this.inbox = inbox;
        this.reads = reads;
    }

    /** One page of parked messages. */
    @Schema(name = "ParkedList")
    record Listed(List<Parked.Entry> items) {}

    @GET
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "listParked", summary = "Messages that could not be applied, without their content")
    @APIResponseSchema(ParkedResource.Listed.class)
    public Response list(
            @Valid @BeanParam Page page,
            @QueryParam("waiting")
                    @Parameter(description = "待处理: Only those that were not replayed since, or only those that were")
                    Boolean waiting) {
        return reads.list(
                page,
                parked.list(waiting, page.afterId(), page.limit() + 1),
                entry -> entry.id().toString(),
                entry -> entry);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "replayParked", summary = "Try to apply a parked message once more")
    @APIResponse(responseCode = "204", description = "Applied, and parked no longer")
    public Response replay(@PathParam("id") UUID id) {
        inbox.replay(id);
        return Response.noContent().build();
    }
}
