package org.yiyang.contract.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Agreements as they are read: by their parties and the departments that look after them. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class AgreementReadResource {
    private final AgreementQueries queries;
    private final AgreementVersions versions;
    private final Writes writes;
    private final Reads reads;

    AgreementReadResource(AgreementQueries queries, AgreementVersions versions, Writes writes, Reads reads) {
        this.queries = queries;
        this.versions = versions;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readAgreementStateMachine",
            summary = "The states of an agreement and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(AgreementStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.SIGNER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readAgreement", summary = "One agreement with its periods, signatures and postings")
    @APIResponseSchema(AgreementView.class)
    public Response one(@PathParam("id") UUID id) {
        AgreementView view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.SIGNER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readAgreementHistory", summary = "Every move of an agreement, oldest first")
    @APIResponseSchema(AgreementView.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.SIGNER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listAgreements", summary = "The agreements that the caller may see, by id")
    @APIResponseSchema(AgreementView.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("institution") UUID institution,
            @QueryParam("status") AgreementStatus status,
            @QueryParam("number") @Size(max = 60) String number,
            @QueryParam("endsUntil") LocalDate endsUntil) {
        AgreementRepository.Filter filter =
                new AgreementRepository.Filter(region, institution, status, number, endsUntil);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.SIGNER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(
            operationId = "listAgreementVersions",
            summary = "Every content that was offered, oldest first, each compared with the one before")
    @APIResponseSchema(AgreementVersions.Listed.class)
    public Response versions(@PathParam("id") UUID id) {
        return reads.document(versions.list(writes.call(), id));
    }

    @GET
    @Path("{id}/versions/compare")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.SIGNER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "compareAgreementVersions", summary = "Two versions of an agreement, field by field")
    @APIResponseSchema(AgreementVersions.Comparison.class)
    public Response compare(
            @PathParam("id") UUID id,
            @NotNull @Min(1) @QueryParam("from") @Parameter(description = "旧版本号: the number of the older version")
                    Integer from,
            @NotNull @Min(1) @QueryParam("to") @Parameter(description = "新版本号: the number of the newer version")
                    Integer to) {
        return reads.document(versions.compare(writes.call(), id, from, to));
    }
}
