package org.yiyang.insurance.benefit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** How far the insurance pays, over HTTP; everybody may look it up. */
@Path("/api/v1/insurance/benefit-policies")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "benefits")
class BenefitPolicyResource {
    private final Benefits benefits;
    private final BenefitSettings settings;
    private final Clock clock;
    private final Writes writes;
    private final Reads reads;

    BenefitPolicyResource(Benefits benefits, BenefitSettings settings, Clock clock, Writes writes, Reads reads) {
        this.benefits = benefits;
        this.settings = settings;
        this.clock = clock;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBenefitPolicies",
            summary =
                    "Ratio and deductible in a region today or on a day, by scene, level and insurance, with the document")
    @APIResponseSchema(BenefitJson.Policies.class)
    public Response list(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("on") LocalDate on) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : on;
        LinkedHashMap<BenefitSettings.Of, List<BenefitPolicy>> byMatter = benefits.around(region).stream()
                .collect(Collectors.groupingBy(
                        one -> new BenefitSettings.Of(one.scene(), one.level(), one.insuranceType()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return reads.document(new BenefitJson.Policies(
                day,
                byMatter.values().stream()
                        .flatMap(versions -> Versions.applying(versions, region, day).stream())
                        .map(policy -> BenefitJson.PolicyView.of(policy, day))
                        .toList()));
    }

    @PUT
    @Path("{scene}/{level}/{insuranceType}")
    @RolesAllowed(Roles.INSURANCE_ADMIN)
    @Operation(
            operationId = "setBenefitPolicy",
            summary = "Say from which day on an insurance pays how far in a scene, for the own region or a part of it")
    @APIResponseSchema(BenefitJson.PolicyView.class)
    public Response set(
            @PathParam("scene") Scene scene,
            @PathParam("level") InstitutionLevel level,
            @PathParam("insuranceType") InsuranceType type,
            @NotNull @Valid BenefitJson.SetPolicy body) {
        return writes.move(
                body,
                call -> settings.set(call, new BenefitSettings.Of(scene, level, type), body),
                policy -> Answer.Content.ok(0, BenefitJson.PolicyView.of(policy, body.validFrom())));
    }
}
