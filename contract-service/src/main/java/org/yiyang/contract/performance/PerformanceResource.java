package org.yiyang.contract.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Whether agreements are kept, over HTTP. */
@Path("/api/v1/contract/performance")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "performance")
class PerformanceResource {
    private final AgreementPerformance performance;
    private final Writes writes;
    private final Reads reads;

    PerformanceResource(AgreementPerformance performance, Writes writes, Reads reads) {
        this.performance = performance;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "readAgreementPerformance",
            summary = "What was promised and what was done under an agreement, from one day to another")
    @APIResponseSchema(PerformanceJson.OfAgreement.class)
    public Response ofAgreement(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        return reads.document(performance.ofAgreement(writes.call(), id, from, to));
    }
}
