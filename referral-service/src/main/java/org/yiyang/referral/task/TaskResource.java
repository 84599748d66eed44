package org.yiyang.referral.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** What waits for a caller, over HTTP. */
@Path("/api/v1/referral/tasks")
@Tag(name = "tasks")
class TaskResource {
    private final Tasks tasks;
    private final Writes writes;
    private final Reads reads;

    TaskResource(Tasks tasks, Writes writes, Reads reads) {
        this.tasks = tasks;
        this.writes = writes;
        this.reads = reads;
    }

    /** What waits. */
    record Listed(List<Task> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listReferralTasks", summary = "What waits for the caller, the most urgent first")
    @APIResponseSchema(TaskResource.Listed.class)
    public Response list() {
        return reads.document(new Listed(tasks.of(writes.call())));
    }
}
