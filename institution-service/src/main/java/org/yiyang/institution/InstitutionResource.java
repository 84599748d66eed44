package org.yiyang.institution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The registry of institutions over HTTP. */
@Path("/api/v1/institutions")
@Tag(name = "institutions")
class InstitutionResource {
    private static final String PATH = "/api/v1/institutions/";
    private final Institutions institutions;
    private final InstitutionReads queries;
    private final Writes writes;
    private final Reads reads;

    InstitutionResource(Institutions institutions, InstitutionReads queries, Writes writes, Reads reads) {
        this.institutions = institutions;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "registerInstitution", summary = "Register an institution or an internal unit")
    @APIResponseSchema(value = InstitutionJson.View.class, responseCode = "201")
    public Response register(@NotNull @Valid InstitutionJson.Register body) {
        return writes.create(body, call -> institutions.register(call, body.entry()), this::created);
    }

    @POST
    @Path("takeover")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "takeOverInstitution",
            summary = "Enter an institution that existed on paper, with its certificates (存量登记)")
    @APIResponseSchema(value = InstitutionJson.View.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid InstitutionJson.TakeOver body) {
        return writes.create(
                body,
                call -> institutions.takeOver(
                        call,
                        body.institution().entry(),
                        body.certificates(),
                        body.mark(call.caller().subject(), call.now())),
                this::created);
    }

    @POST
    @Path("{id}/qualify")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "qualifyInstitution", summary = "Issue a licence or the receipt of a filing")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response qualify(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Qualify body) {
        return move(body, call -> institutions.qualify(call, id, body.issue()));
    }

    @POST
    @Path("{id}/suspend-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "suspendQualification", summary = "Suspend a certificate")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response suspendQualification(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Decide body) {
        return decide(id, body, QualificationState.SUSPENDED, "suspend-qualification");
    }

    @POST
    @Path("{id}/resume-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "resumeQualification", summary = "Put a suspended certificate in force again")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response resumeQualification(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Decide body) {
        return decide(id, body, QualificationState.VALID, "resume-qualification");
    }

    @POST
    @Path("{id}/revoke-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "revokeQualification", summary = "Revoke a certificate (吊销)")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response revokeQualification(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Decide body) {
        return decide(id, body, QualificationState.REVOKED, "revoke-qualification");
    }

    @POST
    @Path("{id}/cancel-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "cancelQualification", summary = "Cancel a certificate (注销)")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response cancelQualification(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Decide body) {
        return decide(id, body, QualificationState.CANCELLED, "cancel-qualification");
    }

    @POST
    @Path("{id}/correct-qualification")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctQualification",
            summary = "Put right what was recorded of a certificate by mistake; history keeps both")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correctQualification(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Correct body) {
        return move(body, call -> institutions.correctQualification(call, id, body.correction()));
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "suspendInstitution", summary = "Record that the institution has stopped work for a time")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response suspend(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Reason body) {
        return move(body, call -> institutions.suspend(call, id, body.reason()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "resumeInstitution", summary = "Record that the institution works again")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Reason body) {
        return move(body, call -> institutions.resume(call, id, body.reason()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "closeInstitution", summary = "Close the institution for good; its certificates end")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid InstitutionJson.Reason body) {
        return move(body, call -> institutions.close(call, id, body.reason()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readInstitution", summary = "One institution with its certificates and their periods")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        InstitutionJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readInstitutionHistory", summary = "Every move of an institution, oldest first")
    @APIResponseSchema(InstitutionJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listInstitutions", summary = "The institutions that the caller may see, by id")
    @APIResponseSchema(InstitutionJson.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam InstitutionQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query.filter(), page.afterId(), page.limit() + 1),
                view -> view.institution().id().toString(),
                view -> view);
    }

    private Response decide(UUID id, InstitutionJson.Decide body, QualificationState to, String verb) {
        return move(body, call -> institutions.moveQualification(call, id, body.move(to, verb)));
    }

    private Response move(Object body, Function<Call, Institution> verb) {
        return writes.move(
                body, verb, institution -> Answer.Content.ok(institution.version(), queries.view(institution)));
    }

    private Answer.Content created(Institution institution) {
        return Answer.Content.created(PATH + institution.id(), institution.version(), queries.view(institution));
    }
}
