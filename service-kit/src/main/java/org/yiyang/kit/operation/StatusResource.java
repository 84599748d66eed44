package org.yiyang.kit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;

/** How the service does, for the operator. */
@Path(ServicePaths.ROOT + "/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
class StatusResource {
    private final ServiceFigures figures;
    private final Reads reads;

    StatusResource(ServiceFigures figures, Reads reads) {
        this.figures = figures;
        this.reads = reads;
    }

    @GET
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "readStatus",
            summary =
                    "What waits to be sent, applied or replayed, how far behind it is, and how much of its budgets is used")
    @APIResponseSchema(StatusJson.View.class)
    public Response read() {
        return reads.document(figures.now());
    }
}
