package org.yiyang.kit.webhook;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.write.Writes;

/** The messages of subscriptions over HTTP. */
@Path(ServicePaths.ROOT + "/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
class WebhookDeliveryResource {
    private final Webhooks webhooks;
    private final CurrentCaller callers;
    private final Writes writes;
    private final Reads reads;

    WebhookDeliveryResource(Webhooks webhooks, CurrentCaller callers, Writes writes, Reads reads) {
        this.webhooks = webhooks;
        this.callers = callers;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.EXTERNAL_SYSTEM, Roles.SYS_ADMIN})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was sent and is to be sent, without its content, oldest first",
            description = "Kept for thirty days after it was taken or given up.")
    @APIResponseSchema(WebhookJson.DeliveriesListed.class)
    public Response list(
            @QueryParam("webhookId") UUID webhookId,
            @QueryParam("status") WebhookJson.DeliveryStatus status,
            @Valid @BeanParam Page page) {
        return reads.list(
                page,
                webhooks.deliveries(callers.get(), webhookId, status, page),
                one -> one.id().toString(),
                one -> one);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a dead letter again, by the same webhook-id",
            description = "What its record has had since may have been sent before: compare the sequence.")
    @APIResponseSchema(WebhookJson.Delivery.class)
    public Response replay(@PathParam("id") UUID id) {
        return writes.move(id, call -> webhooks.replayOne(call, id), one -> Answer.Content.ok(0, one));
    }
}
