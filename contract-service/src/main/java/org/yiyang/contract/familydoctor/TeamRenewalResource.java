package org.yiyang.contract.familydoctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.kit.write.Writes;

/** How many contracts of a team await renewal, by the month in which they end. */
@Path("/api/v1/contract/family-doctor-teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "family-doctors")
class TeamRenewalResource {
    private final TeamRenewals renewals;
    private final UnitOfWork unitOfWork;
    private final Writes writes;
    private final Reads reads;

    TeamRenewalResource(TeamRenewals renewals, UnitOfWork unitOfWork, Writes writes, Reads reads) {
        this.renewals = renewals;
        this.unitOfWork = unitOfWork;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("{id}/renewals")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(
            operationId = "readFamilyDoctorRenewals",
            summary = "How many contracts of a team end soon and are not renewed, by month",
            description = "Which they are: the contracts of the team with `status=ACTIVE` and `endsUntil`.")
    @APIResponseSchema(TeamJson.Renewals.class)
    public Response renewals(@PathParam("id") UUID id) {
        Call call = writes.call();
        return reads.document(unitOfWork.run(call, () -> renewals.ofTeam(call, id)));
    }
}
