package org.yiyang.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Who could take a patient: by agreement, green channel, distance and what is free. */
@Path("/api/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
class ProposalResource {
    private final ProposalQueries queries;
    private final Writes writes;
    private final Reads reads;

    ProposalResource(ProposalQueries queries, Writes writes, Reads reads) {
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("{id}/proposals")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "proposeReceivers",
            summary =
                    "Who else could take this patient, for those who may redirect: partners, then others that are capable in"
                            + " the city; never one that has declined")
    @APIResponseSchema(ProposalJson.Proposed.class)
    public Response instead(@PathParam("id") UUID id) {
        return reads.document(queries.instead(writes.call(), id));
    }

    @GET
    @Path("receivers")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "listReceivers",
            summary =
                    "To whom the own institution could send somebody: its partners, then others that are capable in its city, with"
                            + " what is free there")
    @APIResponse(responseCode = "422", description = "The own institution is not known here")
    @APIResponseSchema(ProposalJson.Receivers.class)
    public Response receivers(
            @NotNull @QueryParam("kind") ReferralKind kind,
            @QueryParam("partners") @DefaultValue("false") boolean partners,
            @QueryParam("name") @Size(min = 1, max = 100) String name) {
        return reads.document(queries.receivers(writes.call(), kind, partners, name));
    }

    @GET
    @Path("destinations")
    @RolesAllowed({Roles.REFERRAL_OFFICE, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(
            operationId = "recommendDestinations",
            summary =
                    "Which kinds of institutions give the care of a stage, and to whom the own one could send somebody"
                            + " down")
    @APIResponseSchema(ProposalJson.Proposed.class)
    public Response down(@NotNull @QueryParam("careStage") CareStage careStage) {
        return reads.document(queries.down(writes.call(), careStage));
    }
}
