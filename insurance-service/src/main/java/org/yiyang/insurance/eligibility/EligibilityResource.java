package org.yiyang.insurance.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.insurance.benefit.Scene;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** Eligibility over HTTP. */
@Path("/api/v1/insurance/eligibility")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "eligibility")
class EligibilityResource {
    private final Eligibility eligibility;
    private final Writes writes;
    private final Reads reads;

    EligibilityResource(Eligibility eligibility, Writes writes, Reads reads) {
        this.eligibility = eligibility;
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
            operationId = "askEligibility",
            summary =
                    "Whether an elder's costs at an institution are payable on a day, and if not, why; of a scene by which policy,"
                            + " of an item whether it is listed")
    @APIResponseSchema(Eligibility.Answer.class)
    public Response ask(
            @QueryParam("elder") @NotNull UUID elder,
            @QueryParam("institution") @NotNull UUID institution,
            @QueryParam("on") @NotNull LocalDate on,
            @QueryParam("scene") Scene scene,
            @QueryParam("item") @Pattern(regexp = "[A-Z0-9][A-Z0-9.-]{0,39}") String item) {
        if (item != null && scene == null) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("scene", KitRefusal.FIELD_REQUIRED));
        }
        Eligibility.Question question = new Eligibility.Question(elder, institution, on, scene, item);
        return reads.document(eligibility.ask(writes.call(), question));
    }
}
