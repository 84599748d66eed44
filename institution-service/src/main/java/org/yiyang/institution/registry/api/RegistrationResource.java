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
import org.yiyang.institution.registry.registration.Registrations;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;

/** What is registered of institutions and changes, over HTTP. */
@Path("/api/v1/institutions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "institutions")
public class RegistrationResource {
    private final Registrations registrations;
    private final InstitutionAnswers answers;

    RegistrationResource(Registrations registrations, InstitutionAnswers answers) {
        this.registrations = registrations;
        this.answers = answers;
    }

    @POST
    @Path("{id}/change")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "changeInstitution",
            summary = "Change what is registered from a day on (变更): name, address, region, beds and the like")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response change(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Change body) {
        return answers.move(body, call -> registrations.change(call, id, body.change(), body.decision(call)));
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "suspendInstitution",
            summary = "Record that the institution has stopped work for a time (停业)")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response suspend(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Standing body) {
        return answers.move(body, call -> registrations.suspend(call, id, body.decision(call)));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "resumeInstitution", summary = "Record that the institution works again")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Standing body) {
        return answers.move(body, call -> registrations.resume(call, id, body.decision(call)));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "closeInstitution", summary = "Close the institution for good; its certificates end")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Close body) {
        return answers.move(
                body, call -> registrations.close(call, id, body.decision(call), body.settlementDocument()));
    }

    @POST
    @Path("{id}/replace")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "replaceInstitution",
            summary = "Replace it by its successor: after a merger, or where an institution was entered twice")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response replace(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Replace body) {
        boolean moved = body.certificates() == RegistrationJson.Handover.MOVE;
        return answers.move(
                body, call -> registrations.replace(call, id, body.successorId(), moved, body.decision(call)));
    }

    @POST
    @Path("{id}/correct-closing")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctClosing",
            summary =
                    "Take back a closing made by mistake: what it ended is in force again, units and certificates too")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correctClosing(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.CorrectClosing body) {
        return answers.move(body, call -> registrations.correctClosing(call, id, body.document(), body.reason()));
    }

    @POST
    @Path("{id}/correct-registration")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctRegistration",
            summary = "Put right what was registered by mistake for some days, the status too; history keeps both")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Correct body) {
        return answers.move(body, call -> registrations.correct(call, id, body.correction()));
    }
}
