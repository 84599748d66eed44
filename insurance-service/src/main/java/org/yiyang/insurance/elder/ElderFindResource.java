package org.yiyang.insurance.elder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.write.Writes;

/** Who a patient is, by the document that is shown: for staff that keeps no list of the elders of its city. */
@Path("/api/v1/elders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "elders")
class ElderFindResource {
    private final ElderFinding finding;
    private final Writes writes;

    ElderFindResource(ElderFinding finding, Writes writes) {
        this.finding = finding;
        this.writes = writes;
    }

    /** An elder by what a referral names: the id, and enough to see that it is the one who stands there. */
    @Schema(name = "ElderFound")
    record Found(UUID id, String name, String citizenId) {}

    /** None or one. */
    @Schema(name = "ElderFoundList")
    record FoundList(List<Found> items) {}

    @POST
    @Path("find")
    @RolesAllowed({
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.FAMILY_DOCTOR,
        Roles.GRASSROOTS,
        Roles.MED_MANAGER,
        Roles.HEALTH_ADMIN
    })
    @Operation(
            operationId = "findElder",
            summary =
                    "Whose document is shown, among the elders of the own institution's city or the own region: the id and a masked"
                            + " name; audited")
    @APIResponseSchema(FoundList.class)
    public Response find(@NotNull @Valid ElderJson.Search body) {
        return writes.reveal(call -> new FoundList(finding.find(call, body)));
    }
}
