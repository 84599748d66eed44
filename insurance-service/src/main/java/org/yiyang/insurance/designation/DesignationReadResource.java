package org.yiyang.insurance.designation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Designations as they are read: by the insurance, the applicant, the health department, and evaluators while they evaluate. */
@Path("/api/v1/designations")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "designations")
class DesignationReadResource {
    private final DesignationQueries queries;
    private final Writes writes;
    private final Reads reads;

    DesignationReadResource(DesignationQueries queries, Writes writes, Reads reads) {
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readDesignationStateMachine",
            summary = "The states of a designation and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(DesignationStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.INSURANCE_ADMIN,
        Roles.INSURANCE_AGENT,
        Roles.EVALUATOR,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.CARE_MANAGER,
        Roles.SIGNER,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "getDesignation", summary = "One designation")
    @APIResponseSchema(DesignationJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        DesignationJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.INSURANCE_ADMIN,
        Roles.INSURANCE_AGENT,
        Roles.EVALUATOR,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.CARE_MANAGER,
        Roles.SIGNER,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "getDesignationHistory", summary = "Every move of a designation, oldest first")
    @APIResponseSchema(DesignationJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.INSURANCE_ADMIN,
        Roles.INSURANCE_AGENT,
        Roles.EVALUATOR,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.CARE_MANAGER,
        Roles.SIGNER,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listDesignations", summary = "The designations that the caller may see, by id")
    @APIResponseSchema(DesignationJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("status") DesignationStatus status,
            @QueryParam("institution") UUID institution,
            @QueryParam("open") Boolean open,
            @QueryParam("code") @Pattern(regexp = DesignationJson.CODE) String code) {
        DesignationRepository.Filter filter = new DesignationRepository.Filter(region, status, institution, open, code);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.designation().id().toString(),
                view -> view);
    }
}
