package org.yiyang.insurance.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The deductible of a referral over HTTP. */
@Path("/api/v1/insurance/deductible-continuity")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "eligibility")
class ContinuityResource {
    private final DeductibleContinuity continuity;
    private final Writes writes;
    private final Reads reads;

    ContinuityResource(DeductibleContinuity continuity, Writes writes, Reads reads) {
        this.continuity = continuity;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({
        Roles.INSURANCE_AGENT,
        Roles.INSURANCE_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(
            operationId = "askDeductibleContinuity",
            summary =
                    "Whether an elder's deductible is counted on over a referral: eligible, not, or not known yet, and why")
    @APIResponseSchema(DeductibleContinuity.Answer.class)
    public Response ask(@Valid @BeanParam ContinuityQuery query) {
        return reads.document(continuity.ask(writes.call(), query));
    }
}
