package org.yiyang.institution.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Policy targets over HTTP. */
@Path("/api/v1/policy-targets")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "targets")
class PolicyTargetResource {
    private final PolicyTargets policyTargets;
    private final PolicyTargetReads queries;
    private final Writes writes;
    private final Reads reads;

    PolicyTargetResource(PolicyTargets policyTargets, PolicyTargetReads queries, Writes writes, Reads reads) {
        this.policyTargets = policyTargets;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "enterPolicyTarget", summary = "Enter what a region shall have reached in a year")
    @APIResponseSchema(value = PolicyTargetJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid PolicyTargetEntry body) {
        return writes.create(
                body,
                call -> policyTargets.enter(call, body),
                policyTarget -> Answer.Content.created(
                        "/api/v1/policy-targets/" + policyTarget.id(),
                        policyTarget.version(),
                        queries.view(policyTarget)));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctPolicyTarget",
            summary = "Put what is right in place of a mistake; history keeps both")
    @APIResponseSchema(PolicyTargetJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid PolicyTargetJson.Correct body) {
        return move(body, call -> policyTargets.correct(call, id, body.entry(), body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawPolicyTarget", summary = "Take back what should not have been entered")
    @APIResponseSchema(PolicyTargetJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid PolicyTargetJson.Reason body) {
        return move(body, call -> policyTargets.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readPolicyTarget", summary = "One of the policy targets")
    @APIResponseSchema(PolicyTargetJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        PolicyTargetJson.View view = queries.one(id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readPolicyTargetHistory", summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(Histories.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPolicyTargets", summary = "The policy targets that the caller may see, by id")
    @APIResponseSchema(PolicyTargetJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("metric") Metric metric,
            @QueryParam("standing") Standing standing) {
        return reads.list(
                page,
                queries.list(
                        new PolicyTargetRepository.Filter(region, year, metric, standing),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.state().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, PolicyTarget> verb) {
        return writes.move(
                body, verb, policyTarget -> Answer.Content.ok(policyTarget.version(), queries.view(policyTarget)));
    }
}
