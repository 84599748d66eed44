package org.yiyang.kit.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.receiver.WebhookSignature;
import org.yiyang.kit.webhook.WebhookJson.WebhookStatus;
import org.yiyang.kit.write.Writes;

/** Subscriptions of systems to events over HTTP. */
@Path(ServicePaths.ROOT + "/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
class WebhookResource {
    private final Webhooks webhooks;
    private final CurrentCaller callers;
    private final Writes writes;
    private final Reads reads;
    private final String path;

    WebhookResource(
            Webhooks webhooks,
            CurrentCaller callers,
            Writes writes,
            Reads reads,
            @ConfigProperty(name = "yiyang.service") String service) {
        this.webhooks = webhooks;
        this.callers = callers;
        this.writes = writes;
        this.reads = reads;
        this.path = "/api/v1/" + service + "/webhooks/";
    }

    @POST
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "subscribeWebhook",
            summary = "Have events sent to an address; scope events:read and one of a resource",
            description =
                    "By the Standard Webhooks specification (v1, HMAC-SHA256). The secret is in this answer and in no"
                            + " other. An event type is a topic, as yiyang.referral, or one kind of its events, as"
                            + " yiyang.referral.accepted. In place of event types a city's message gateway names notices, which have a"
                            + " sentence in its language and the ids of whom it is for (scope notice:read). What the system may not read in the feed is not sent. Messages of one"
                            + " record come in order, each perhaps more than once.")
    @APIResponseSchema(value = WebhookJson.WithSecret.class, responseCode = "201")
    public Response subscribe(@NotNull @Valid WebhookJson.Subscribe body) {
        return writes.create(
                body,
                call -> webhooks.subscribe(call, body),
                made -> Answer.Content.created(path + made.subscription().id(), 0, withSecret(made)));
    }

    @GET
    @RolesAllowed({Roles.EXTERNAL_SYSTEM, Roles.SYS_ADMIN})
    @Operation(operationId = "listWebhooks", summary = "The system's own subscriptions; an operator's are all")
    @APIResponseSchema(WebhookJson.Listed.class)
    public Response list(@Valid @BeanParam Page page) {
        return reads.list(
                page, webhooks.list(callers.get(), page), one -> one.id().toString(), this::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXTERNAL_SYSTEM, Roles.SYS_ADMIN})
    @Operation(operationId = "readWebhook", summary = "One subscription, never its secret")
    @APIResponseSchema(WebhookJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        Subscription one = webhooks.found(callers.get(), id);
        return reads.one(one.version(), view(one));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(operationId = "replaceWebhook", summary = "Change where to, what and of which regions is sent")
    @APIResponseSchema(WebhookJson.View.class)
    public Response replace(@PathParam("id") UUID id, @NotNull @Valid WebhookJson.Replacement body) {
        return writes.replace(body, call -> webhooks.replace(call, id, body.wanted()), this::ok);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "pauseWebhook",
            summary = "Send no events until it is resumed; the place in the feed is kept")
    @APIResponseSchema(WebhookJson.View.class)
    public Response pause(@PathParam("id") UUID id, @NotNull @Valid WebhookJson.Reason body) {
        return moved(body, call -> webhooks.pause(call, id, body.reason()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(operationId = "resumeWebhook", summary = "Continue where the subscription was paused")
    @APIResponseSchema(WebhookJson.View.class)
    public Response resume(@PathParam("id") UUID id) {
        return moved(id, call -> webhooks.resume(call, id));
    }

    @POST
    @Path("{id}/disable")
    @RolesAllowed({Roles.EXTERNAL_SYSTEM, Roles.SYS_ADMIN})
    @Operation(
            operationId = "disableWebhook",
            summary = "End a subscription; only an operator may reopen it",
            description = "A receiver that answers 410 does the same. After thirty days it is deleted with its secret.")
    @APIResponseSchema(WebhookJson.View.class)
    public Response disable(@PathParam("id") UUID id, @NotNull @Valid WebhookJson.Reason body) {
        return moved(body, call -> webhooks.disable(call, id, body.reason()));
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "enableWebhook",
            summary = "Reopen an ended subscription as a paused one, so that its system may resume it")
    @APIResponseSchema(WebhookJson.View.class)
    public Response enable(@PathParam("id") UUID id, @NotNull @Valid WebhookJson.Reason body) {
        return moved(body, call -> webhooks.enable(call, id, body.reason()));
    }

    @POST
    @Path("{id}/rotate-secret")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret, which is in this answer and in no other",
            description =
                    "For some hours messages are signed with both, 24 unless said otherwise; with 0 the old one ends at once.")
    @APIResponseSchema(WebhookJson.WithSecret.class)
    public Response rotate(@PathParam("id") UUID id, @NotNull @Valid WebhookJson.SecretRotation body) {
        return writes.move(
                body,
                call -> webhooks.rotate(call, id, body.overlapHours()),
                made -> Answer.Content.ok(made.subscription().version(), withSecret(made)));
    }

    @POST
    @Path("{id}/ping")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a message of the type yiyang.webhook.ping, once",
            description = "What became of it is in the list of deliveries. Like every write of the system it shows what"
                    + " its token may read now, without which nothing more is sent after 90 days.")
    @APIResponseSchema(value = WebhookJson.Delivery.class, responseCode = "202")
    public Response ping(@PathParam("id") UUID id) {
        return writes.move(id, call -> webhooks.ping(call, id), one -> new Answer.Content(202, null, 0, one));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "replayWebhook",
            summary = "Send again what follows a position of the feed, or the dead letters",
            description = "By the same webhook-id as before. 410 if something after the position was swept.")
    @APIResponseSchema(WebhookJson.View.class)
    public Response replay(@PathParam("id") UUID id, @NotNull @Valid WebhookJson.Replay body) {
        return moved(body, call -> webhooks.replay(call, id, body));
    }

    private Response moved(Object body, Function<Call, Subscription> effect) {
        return writes.move(body, effect, this::ok);
    }

    private Answer.Content ok(Subscription one) {
        return Answer.Content.ok(one.version(), view(one));
    }

    private WebhookJson.WithSecret withSecret(Webhooks.Made made) {
        return new WebhookJson.WithSecret(view(made.subscription()), WebhookSignature.shown(made.secret()));
    }

    private WebhookJson.View view(Subscription one) {
        WebhookStatus status = one.status();
        return new WebhookJson.View(
                one.id(),
                one.client(),
                one.region(),
                one.wanted().url(),
                one.wanted().eventTypes(),
                one.wanted().notices(),
                one.wanted().language(),
                one.wanted().regions(),
                status,
                one.statusReason(),
                one.position(),
                webhooks.rightsExpireAt(one),
                one.previousSecretExpiresAt(),
                one.failingSince(),
                one.createdAt(),
                one.changedAt(),
                status.verbs());
    }
}
