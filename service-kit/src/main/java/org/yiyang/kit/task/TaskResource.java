package org.yiyang.kit.task;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.write.Writes;

/** My work: what waits for the caller, as a list and as a stream. */
@Path(ServicePaths.ROOT + "/tasks")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "tasks")
class TaskResource {
    private final TaskList tasks;
    private final TaskStreams streams;
    private final Writes writes;
    private final Reads reads;
    private final RequestInfo request;
    private final JsonWebToken token;

    TaskResource(
            TaskList tasks, TaskStreams streams, Writes writes, Reads reads, RequestInfo request, JsonWebToken token) {
        this.tasks = tasks;
        this.streams = streams;
        this.writes = writes;
        this.reads = reads;
        this.request = request;
        this.token = token;
    }

    /** One page of tasks. */
    @Schema(name = "TaskList")
    record Listed(List<OpenTask> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listTasks", summary = "What waits for the caller, the most urgent first")
    @APIResponseSchema(TaskResource.Listed.class)
    public Response list(@BeanParam Page page) {
        return reads.list(
                page,
                tasks.open(writes.call(), OpenTask.Key.of(page.after()), page.limit() + 1),
                task -> task.key().text(),
                task -> task);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed("**")
    @Operation(
            operationId = "watchTasks",
            summary = "What waits for the caller, as it changes",
            description =
                    "Server-sent events: first `present` with the 200 most urgent tasks, then `added`, `changed` and"
                            + " `done` (its id only), a comment at least every 15 seconds. It ends with the token; if it ends"
                            + " sooner, the last event is `ended` with the code of the reason. A client that comes back with"
                            + " Last-Event-ID receives `present` only if something has changed since.")
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @QueryParam("ticket") @Size(max = 43) String ticket,
            @QueryParam("lastEventId") @Size(max = 64) String lastEventId,
            @HeaderParam("Last-Event-ID") String sentByTheBrowser) {
        Multi<TaskStreams.News> news = streams.watch(
                writes.call().caller(),
                Instant.ofEpochSecond(token.getExpirationTime()),
                lastEventId == null ? sentByTheBrowser : lastEventId);
        request.beginStream();
        return news.map(one -> one.event(sse));
    }
}
