package org.yiyang.institution.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.certificate.Qualifications;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;

/** The certificates of institutions over HTTP. */
@Path("/api/v1/institutions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "institutions")
public class QualificationResource {
    private final Qualifications qualifications;
    private final InstitutionAnswers answers;

    QualificationResource(Qualifications qualifications, InstitutionAnswers answers) {
        this.qualifications = qualifications;
        this.answers = answers;
    }

    @POST
    @Path("{id}/qualify")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "qualifyInstitution", summary = "Issue a licence or the receipt of a filing")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response qualify(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Qualify body) {
        return answers.move(body, call -> qualifications.qualify(call, id, body.issue()));
    }

    @POST
    @Path("{id}/suspend-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "suspendQualification", summary = "Suspend a certificate")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response suspendQualification(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Decide body) {
        return decide(id, body, QualificationState.SUSPENDED, "suspend-qualification");
    }

    @POST
    @Path("{id}/resume-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "resumeQualification", summary = "Put a suspended certificate in force again")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response resumeQualification(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Decide body) {
        return decide(id, body, QualificationState.VALID, "resume-qualification");
    }

    @POST
    @Path("{id}/revoke-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "revokeQualification", summary = "Revoke a certificate (吊销)")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response revokeQualification(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Decide body) {
        return decide(id, body, QualificationState.REVOKED, "revoke-qualification");
    }

    @POST
    @Path("{id}/cancel-qualification")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "cancelQualification", summary = "Cancel a certificate (注销)")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response cancelQualification(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Decide body) {
        return decide(id, body, QualificationState.CANCELLED, "cancel-qualification");
    }

    @POST
    @Path("{id}/correct-qualification")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctQualification",
            summary = "Put right what was recorded of a certificate by mistake; history keeps both")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correctQualification(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Correct body) {
        return answers.move(body, call -> qualifications.correct(call, id, body.correction()));
    }

    @POST
    @Path("{id}/verify-qualification")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(operationId = "verifyQualification", summary = "Record that a licence was verified (校验)")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response verify(@PathParam("id") UUID id, @NotNull @Valid QualificationJson.Verify body) {
        return answers.move(body, call -> qualifications.verify(call, id, body.finding(), false, body.decision(call)));
    }

    @POST
    @Path("{id}/correct-verification")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctVerification",
            summary = "Put right what was recorded of a licence's last verification; history keeps both")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correctVerification(
            @PathParam("id") UUID id, @NotNull @Valid QualificationJson.CorrectVerification body) {
        return answers.move(
                body,
                call -> qualifications.verify(call, id, body.verification().finding(), true, body.decision(call)));
    }

    private Response decide(UUID id, QualificationJson.Decide body, QualificationState to, String verb) {
        return answers.move(body, call -> qualifications.move(call, id, body.move(to, verb)));
    }
}
