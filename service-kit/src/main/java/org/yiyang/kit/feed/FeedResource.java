package org.yiyang.kit.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.http.Draining;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.outbox.FeedSignal;
import org.yiyang.kit.refusal.Problem;

/** The feed of events over HTTP. */
@Path(ServicePaths.ROOT + "/events")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "events")
class FeedResource {
    private static final int WAITING_MAX = 8;
    private static final long LOOK_MILLIS = 1000;
    private final Feed feed;
    private final FeedSignal signal;
    private final CurrentCaller callers;
    private final Reads reads;
    private final FeedReaders readers;
    private final Draining draining;
    private final Semaphore waiting = new Semaphore(WAITING_MAX);

    FeedResource(
            Feed feed, FeedSignal signal, CurrentCaller callers, Reads reads, FeedReaders readers, Draining draining) {
        this.feed = feed;
        this.signal = signal;
        this.callers = callers;
        this.reads = reads;
        this.readers = readers;
        this.draining = draining;
    }

    @GET
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "readEvents",
            summary = "The events after a position, in order and without gaps; scope events:read and one of a resource",
            description =
                    "Of each topic it asks for a scope of its resource, as elder:read, and shows what the resource shows"
                            + " to the same system; positions also count what is not shown. Events are kept 30 days. 410 FEED_POSITION_SWEPT if something after the position is gone: the"
                            + " answer names the position from which the feed is whole. To begin again, read the lists and then"
                            + " the feed from there; an event whose sequence is not above the version read is known already")
    @APIResponseSchema(Feed.Stretch.class)
    @APIResponse(
            responseCode = "410",
            description = "Something after the position was swept; the answer names where the feed is whole",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response read(
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(25) int wait)
            throws InterruptedException {
        FeedReader reader = readers.of(callers.get());
        Feed.Stretch stretch = feed.read(after, limit, reader);
        if (stretch.next() == after && wait > 0 && waiting.tryAcquire()) {
            try {
                stretch = readWithin(Duration.ofSeconds(wait), after, limit, reader);
            } finally {
                waiting.release();
            }
        }
        return reads.document(stretch);
    }

    private Feed.Stretch readWithin(Duration patience, long after, int limit, FeedReader reader)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Feed.Stretch stretch = feed.read(after, limit, reader);
        while (stretch.next() == after && System.nanoTime() - end < 0 && !draining.hasBegun()) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            // Another instance of the service may hold the relay: it cannot signal here, so look again each second.
            signal.await(Duration.ofMillis(Math.max(1, Math.min(left, LOOK_MILLIS))));
            stretch = feed.read(after, limit, reader);
        }
        return stretch;
    }
}
