package org.yiyang.kit.operation;

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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.broker.Resend;
import org.yiyang.kit.broker.ResendCause;
import org.yiyang.kit.broker.ResendStatus;
import org.yiyang.kit.broker.Resends;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.outbox.OutboxConfig;
import org.yiyang.kit.outbox.Relays;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** Sending events again: the last one of each record, in the background. */
@Path(ServicePaths.ROOT + "/event-resends")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "operation")
class ResendResource {
    private static final String KIND = "event-resend";
    private final Resends resends;
    private final Relays relays;
    private final OutboxConfig outbox;
    private final Audit audit;
    private final Reads reads;
    private final Writes writes;
    private final Clock clock;
    private final String service;

    @SuppressWarnings("checkstyle:ParameterNumber")
    ResendResource(
            Resends resends,
            Relays relays,
            OutboxConfig outbox,
            Audit audit,
            Reads reads,
            Writes writes,
            Clock clock,
            @ConfigProperty(name = "yiyang.service") String service) {
        this.resends = resends;
        this.relays = relays;
        this.outbox = outbox;
        this.audit = audit;
        this.reads = reads;
        this.writes = writes;
        this.clock = clock;
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "resendEvents",
            summary =
                    "Send the last event of every record of a topic again, or of those with events in a range of positions")
    @APIResponseSchema(value = ResendJson.View.class, responseCode = "202")
    public Response begin(@NotNull @Valid ResendJson.Request body) {
        Response answer = writes.create(body, call -> begin(call, body), resend -> content(202, resend));
        relays.resend(body.topic());
        return answer;
    }

    private Resend begin(Call call, ResendJson.Request body) {
        Resend.Range range = body.range();
        if (!outbox.topics().contains(body.topic())) {
            throw new Refused(KitRefusal.TOPIC_NOT_PUBLISHED, body.topic()).at("/topic");
        }
        resends.running(body.topic()).ifPresent(running -> {
            throw new Refused(KitRefusal.RESEND_RUNNING, body.topic(), running.id());
        });
        Resend.Order order = new Resend.Order(
                body.topic(), ResendCause.REQUESTED, range, call.caller().subject(), body.reason());
        Resend resend = resends.begin(order, call.now());
        note(call, "resend-events", resend);
        return resend;
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "cancelResend", summary = "Stop sending again; what was sent stays")
    @APIResponseSchema(ResendJson.View.class)
    public Response cancel(@PathParam("id") UUID id) {
        return writes.move(id, call -> cancel(call, id), resend -> content(200, resend));
    }

    private Resend cancel(Call call, UUID id) {
        Resend resend = get(id);
        if (!resends.cancel(id, call.now())) {
            throw new Refused(KitRefusal.RESEND_ENDED).allowing(ResendStatus.DONE.verbs());
        }
        note(call, "cancel-resend", resend);
        return get(id);
    }

    private void note(Call call, String action, Resend resend) {
        audit.write(call, new Audit.Act(action, KIND, resend.id(), Audit.Outcome.DONE, resend.reason()));
    }

    @GET
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "listResends", summary = "What was and is sent again, oldest first")
    @APIResponseSchema(ResendJson.Listed.class)
    public Response list(@BeanParam Page page) {
        return reads.list(
                page,
                resends.list(page.afterId(), page.limit() + 1),
                resend -> resend.id().toString(),
                this::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "readResend", summary = "How far a resend has come")
    @APIResponseSchema(ResendJson.View.class)
    public Response read(@PathParam("id") UUID id) {
        return reads.document(view(get(id)));
    }

    private Resend get(UUID id) {
        return resends.find(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private Answer.Content content(int status, Resend resend) {
        String location = status == 202 ? "/api/v1/" + service + "/event-resends/" + resend.id() : null;
        return new Answer.Content(status, location, 0, view(resend));
    }

    private ResendJson.View view(Resend resend) {
        return ResendJson.View.of(resend, clock.instant());
    }
}
