package org.yiyang.referral.dispatch;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskStreams;
import org.yiyang.referral.escalation.EscalationLevel;

/** What a region's dispatchers (医学调度中心) look at, over HTTP. */
@Path("/api/v1/dispatch")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "dispatch")
class DispatchResource {
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final Queue queue;
    private final CurrentCaller callers;
    private final Reads reads;
    private final QueueWatch watch;
    private final TaskStreams streams;
    private final RequestInfo request;
    private final JsonWebToken token;

    @SuppressWarnings("checkstyle:ParameterNumber")
    DispatchResource(
            Queue queue,
            QueueWatch watch,
            TaskStreams streams,
            CurrentCaller callers,
            Reads reads,
            RequestInfo request,
            JsonWebToken token) {
        this.queue = queue;
        this.watch = watch;
        this.streams = streams;
        this.request = request;
        this.token = token;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Path("queue")
    @RolesAllowed({Roles.DISPATCHER, Roles.HEALTH_ADMIN})
    @Operation(
            operationId = "listDispatchQueue",
            summary = "What is open in a region, the most urgent first and of those what is due first")
    @APIResponseSchema(QueueItem.Listed.class)
    public Response queue(
            @BeanParam Page page,
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("level") EscalationLevel level,
            @QueryParam("urgency") QueueUrgency urgency,
            @QueryParam("assigned") Boolean assigned) {
        return list(page, new Queue.Wanted(region, level, urgency, assigned, false));
    }

    @GET
    @Path("emergencies")
    @RolesAllowed({Roles.DISPATCHER, Roles.HEALTH_ADMIN})
    @Operation(
            operationId = "listEmergenciesOnTheWay",
            summary = "The emergencies of a region that are on the way, and whether their receivers know")
    @APIResponseSchema(QueueItem.Listed.class)
    public Response emergencies(
            @BeanParam Page page, @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region) {
        return list(page, new Queue.Wanted(region, null, null, null, true));
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({Roles.DISPATCHER, Roles.HEALTH_ADMIN})
    @Operation(
            operationId = "watchDispatchQueue",
            summary = "A region's queue, as it changes",
            description =
                    "Server-sent events: first `present` with the 200 at the top of the queue, then `added`, `changed` and"
                            + " `done` (its id only), a comment at least every 15 seconds. It ends with the token; if it ends"
                            + " sooner, the last event is `ended` with the code of the reason. A client that comes back with"
                            + " Last-Event-ID receives `present` only if something has changed since.")
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @QueryParam("region") @NotNull @Pattern(regexp = REGION) String region,
            @QueryParam("ticket") @Size(max = 43) String ticket,
            @QueryParam("lastEventId") @Size(max = 64) String lastEventId,
            @HeaderParam("Last-Event-ID") String sentByTheBrowser) {
        Multi<TaskStreams.News> news = streams.watch(
                callers.get(),
                Instant.ofEpochSecond(token.getExpirationTime()),
                new LiveQueue(watch, region),
                lastEventId == null ? sentByTheBrowser : lastEventId);
        request.beginStream();
        return news.map(one -> one.event(sse));
    }

    private Response list(Page page, Queue.Wanted wanted) {
        if (!callers.get().scope().coversRegion(wanted.region())) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, wanted.region());
        }
        return reads.list(
                page,
                queue.list(wanted, QueueKey.of(page.after()), page.limit() + 1),
                item -> QueueKey.of(item).text(),
                item -> item);
    }
}
