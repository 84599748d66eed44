package org.yiyang.institution.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Policy documents over HTTP. */
@Path("/api/v1/policy-documents")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "policy")
class PolicyDocumentResource {
    private final PolicyDocuments policyDocuments;
    private final PolicyDocumentReads queries;
    private final Writes writes;
    private final Reads reads;

    PolicyDocumentResource(PolicyDocuments policyDocuments, PolicyDocumentReads queries, Writes writes, Reads reads) {
        this.policyDocuments = policyDocuments;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "enterPolicyDocument",
            summary = "Enter a policy document that targets, rules or funds refer to")
    @APIResponseSchema(value = PolicyDocumentJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid PolicyDocumentEntry body) {
        return writes.create(
                body,
                call -> policyDocuments.enter(call, body),
                policyDocument -> Answer.Content.created(
                        "/api/v1/policy-documents/" + policyDocument.id(),
                        policyDocument.version(),
                        queries.view(policyDocument)));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctPolicyDocument",
            summary = "Put what is right in place of a mistake; history keeps both")
    @APIResponseSchema(PolicyDocumentJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid PolicyDocumentJson.Correct body) {
        return move(body, call -> policyDocuments.correct(call, id, body.entry(), body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawPolicyDocument", summary = "Take back what should not have been entered")
    @APIResponseSchema(PolicyDocumentJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid PolicyDocumentJson.Reason body) {
        return move(body, call -> policyDocuments.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readPolicyDocument", summary = "One of the policy documents")
    @APIResponseSchema(PolicyDocumentJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        PolicyDocumentJson.View view = queries.one(id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readPolicyDocumentHistory",
            summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(Histories.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPolicyDocuments", summary = "The policy documents that the caller may see, by id")
    @APIResponseSchema(PolicyDocumentJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("number") @Size(max = 100) String number,
            @QueryParam("standing") Standing standing) {
        return reads.list(
                page,
                queries.list(
                        new PolicyDocumentRepository.Filter(region, number, standing),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.state().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, PolicyDocument> verb) {
        return writes.move(
                body,
                verb,
                policyDocument -> Answer.Content.ok(policyDocument.version(), queries.view(policyDocument)));
    }
}
