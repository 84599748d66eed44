package org.yiyang.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;

/** The audit over HTTP, for auditors alone. */
@Path(ServicePaths.ROOT + "/audit-entries")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "audit")
class AuditResource {
    private final Audit audit;
    private final Reads reads;

    AuditResource(Audit audit, Reads reads) {
        this.audit = audit;
        this.reads = reads;
    }

    /** One page of the audit. */
    @Schema(name = "AuditList")
    record Listed(List<Audit.Entry> items) {}

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listAuditEntries",
            summary = "Who changed, read or was refused what, oldest first",
            description = "Refusals of one caller at one address that repeat within a minute are one entry: `at` is the"
                    + " first, `lastAt` the last, `times` how many; counted within seconds. Of a caller who is refused"
                    + " at more than ten addresses in a minute, the further ones are counted by route.")
    @APIResponseSchema(AuditResource.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("subject") UUID subject) {
        return reads.list(
                page,
                audit.list(subject, page.afterId(), page.limit() + 1),
                entry -> entry.id().toString(),
                entry -> entry);
    }
}
