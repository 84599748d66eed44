package org.yiyang.institution.report;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.CertifiedInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** What everybody may look up without a token. */
@Path("/api/v1/dual-certified")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "public")
class PublicListResource {
    private final CertifiedInstitutions certified;
    private final Clock clock;
    private final Reads reads;

    PublicListResource(CertifiedInstitutions certified, Clock clock, Reads reads) {
        this.certified = certified;
        this.clock = clock;
        this.reads = reads;
    }

    /** The list of a day. */
    record Listed(LocalDate asOf, List<CertifiedInstitutions.Certified> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listDualCertified", summary = "Institutions with both certificates today or on a day")
    @APIResponseSchema(PublicListResource.Listed.class)
    public Response list(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{4,9}(F\\d{2})?") String region,
            @QueryParam("asOf") LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : asOf;
        return reads.document(new Listed(day, certified.on(region, day)));
    }
}
