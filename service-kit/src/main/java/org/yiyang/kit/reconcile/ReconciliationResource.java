package org.yiyang.kit.reconcile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.write.Writes;

/** Whether registers, histories and events agree, for the operator. */
@Path(ServicePaths.ROOT + "/reconciliation")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "operation")
class ReconciliationResource {
    private final Reconciliation reconciliation;
    private final Writes writes;
    private final Reads reads;

    ReconciliationResource(Reconciliation reconciliation, Writes writes, Reads reads) {
        this.reconciliation = reconciliation;
        this.writes = writes;
        this.reads = reads;
    }

    /** Why a record is put right. */
    @Schema(name = "ReconciliationReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** The record whose history or events were put right; its version is past all that was published of it. */
    @Schema(name = "ReconciliationRestated")
    record Restated(UUID id, String kind, long version) {}

    /** The record of which the remains were taken away. */
    @Schema(name = "ReconciliationDiscarded")
    record Discarded(UUID id) {}

    @GET
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "reconcile",
            summary = "Records of which register, history and events do not agree",
            description =
                    "Each call compares up to 1,000 records and names where the next begins; without `next` all were"
                            + " compared. Nothing is changed.")
    @APIResponseSchema(Reconciliation.Stretch.class)
    public Response look(
            @QueryParam("after")
                    @Size(max = 40)
                    @Parameter(description = "起点: where the stretch begins, `next` of the one before")
                    String after) {
        return reads.document(reconciliation.look(after));
    }

    @POST
    @Path("{id}/republish")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "republish",
            summary = "Publish a record as the register has it, although its history or events do not agree with it")
    @APIResponseSchema(ReconciliationResource.Restated.class)
    public Response republish(@PathParam("id") UUID id, @NotNull @Valid Reason body) {
        return writes.move(
                body,
                call -> reconciliation.republish(call, id, body.reason()),
                record -> Answer.Content.ok(
                        record.version(), new Restated(record.id(), record.kind(), record.version())));
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "discardRemains",
            summary = "Delete history, tasks, deadlines and unsent events of a record that no register has")
    @APIResponseSchema(ReconciliationResource.Discarded.class)
    public Response discard(@PathParam("id") UUID id, @NotNull @Valid Reason body) {
        return writes.move(
                body,
                call -> {
                    reconciliation.discard(call, id, body.reason());
                    return id;
                },
                gone -> Answer.Content.ok(0, new Discarded(gone)));
    }
}
