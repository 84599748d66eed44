package org.yiyang.referral.homecare;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;
import org.yiyang.referral.copies.PlacedInstitution;

/** Who may be asked for a bed at home or a visit there. */
@Path("/api/v1/referral/home-care-institutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home-visits")
class HomeCareResource {
    /** Enough to look through; of more one looks for a name. */
    static final int LISTED_MAX = 100;

    private final HomeCareRules rules;
    private final Writes writes;
    private final Reads reads;

    HomeCareResource(HomeCareRules rules, Writes writes, Reads reads) {
        this.rules = rules;
        this.writes = writes;
        this.reads = reads;
    }

    /**
     * Those who may be asked, by name.
     *
     * @param more whether there are further ones, which a part of their name finds
     */
    @Schema(name = "HomeCareInstitutions")
    record Listed(List<Item> items, boolean more) {
        static Listed of(List<PlacedInstitution> found) {
            return new Listed(found.stream().limit(LISTED_MAX).map(Item::of).toList(), found.size() > LISTED_MAX);
        }
    }

    /** One institution, by its public entry in the register. */
    @Schema(name = "HomeCareInstitution")
    record Item(UUID institutionId, String institutionName, String institutionPhone, String regionCode) {
        static Item of(PlacedInstitution one) {
            return new Item(one.id(), one.name(), one.phone(), one.regionCode());
        }
    }

    @GET
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "listHomeCareInstitutions",
            summary =
                    "Whom the caller may ask for a bed at home or a visit there: staff of a medical institution its own, all others"
                            + " those of their city, or of any city by a part of the name")
    @APIResponseSchema(Listed.class)
    public Response list(@QueryParam("name") @Size(min = 1, max = 100) String name) {
        return reads.document(Listed.of(rules.choices(writes.call(), name, LISTED_MAX + 1)));
    }
}
