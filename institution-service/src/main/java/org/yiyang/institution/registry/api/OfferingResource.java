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
import org.yiyang.institution.registry.offering.Offerings;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;

/** What institutions offer, over HTTP. */
@Path("/api/v1/institutions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "institutions")
public class OfferingResource {
    private final Offerings offerings;
    private final InstitutionAnswers answers;

    OfferingResource(Offerings offerings, InstitutionAnswers answers) {
        this.offerings = offerings;
        this.answers = answers;
    }

    @POST
    @Path("{id}/offer")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.MED_MANAGER, Roles.CARE_MANAGER})
    @Operation(
            operationId = "offer",
            summary =
                    "Say from a day on which departments and capabilities there are; the list given is the whole list")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response offer(@PathParam("id") UUID id, @NotNull @Valid OfferingJson.Offer body) {
        return answers.move(body, call -> offerings.offer(call, id, body.offered(), body.decision(call)));
    }

    @POST
    @Path("{id}/open-green-channel")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER})
    @Operation(
            operationId = "openGreenChannel",
            summary = "Open the green channel for elders, or change what it offers")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response openGreenChannel(@PathParam("id") UUID id, @NotNull @Valid OfferingJson.Open body) {
        return answers.move(body, call -> offerings.openGreenChannel(call, id, body.channel(), body.decision(call)));
    }

    @POST
    @Path("{id}/close-green-channel")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER})
    @Operation(operationId = "closeGreenChannel", summary = "Close the green channel for elders")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response closeGreenChannel(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Standing body) {
        return answers.move(body, call -> offerings.closeGreenChannel(call, id, body.decision(call)));
    }

    @POST
    @Path("{id}/correct-offerings")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctOfferings",
            summary = "Put right which departments and capabilities there were during some days; history keeps both")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correctOfferings(@PathParam("id") UUID id, @NotNull @Valid OfferingJson.Correct body) {
        return answers.move(body, call -> offerings.correct(call, id, body.offered(), body.mended()));
    }

    @POST
    @Path("{id}/correct-green-channel")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctGreenChannel",
            summary = "Put right whether the green channel was open during some days; history keeps both")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response correctGreenChannel(
            @PathParam("id") UUID id, @NotNull @Valid OfferingJson.CorrectGreenChannel body) {
        return answers.move(body, call -> offerings.correctGreenChannel(call, id, body.channel(), body.mended()));
    }
}
