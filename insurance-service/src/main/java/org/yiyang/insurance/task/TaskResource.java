package org.yiyang.insurance.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** My work, for the staff of an insurance agency. */
@Path("/api/v1/insurance/tasks")
@Tag(name = "tasks")
class TaskResource {
    private final TaskList tasks;
    private final CurrentCaller callers;
    private final Reads reads;

    TaskResource(TaskList tasks, CurrentCaller callers, Reads reads) {
        this.tasks = tasks;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "listInsuranceTasks", summary = "What waits for the agency, the most urgent first")
    @APIResponseSchema(TaskList.Listed.class)
    public Response list(@BeanParam Page page) {
        String region = callers.get().scope().region();
        return reads.list(
                page,
                tasks.open(region, after(page), page.limit() + 1),
                item -> item.key().text(),
                item -> item);
    }

    private static TaskList.Key after(Page page) {
        try {
            return TaskList.Key.of(page.after());
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
        }
    }
}
