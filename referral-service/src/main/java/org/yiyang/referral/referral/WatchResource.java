package org.yiyang.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.write.Writes;

/** What keeps a referral from being forgotten, over HTTP: taking note, pausing its clock, giving it to a dispatcher. */
@Path("/api/v1/referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class WatchResource {
    private final Referrals referrals;
    private final ReferralQueries queries;
    private final Parameters parameters;
    private final Writes writes;

    WatchResource(Referrals referrals, ReferralQueries queries, Parameters parameters, Writes writes) {
        this.referrals = referrals;
        this.queries = queries;
        this.parameters = parameters;
        this.writes = writes;
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "acknowledgeRedirection",
            summary = "Take note, as the receiver that expected the patient, that the patient does not come")
    @APIResponseSchema(ReferralJson.View.class)
    public Response acknowledge(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return watch(id, "acknowledge", body, (call, one) -> Watching.acknowledge(one, call.now()));
    }

    @POST
    @Path("{id}/confirm-notice")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "confirmEmergencyNotice",
            summary = "Take note, as the receiver, that an emergency is coming; the transport continues in any case")
    @APIResponseSchema(ReferralJson.View.class)
    public Response confirmNotice(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return watch(id, "confirm-notice", body, (call, one) -> Watching.confirmNotice(one, call.now()));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "pauseReferral",
            summary = "Stop the clock of a referral for a while, as its receiver or dispatcher, and say why")
    @APIResponseSchema(ReferralJson.View.class)
    public Response pause(@PathParam("id") UUID id, @NotNull @Valid WatchJson.Pausing body) {
        return watch(
                id,
                "pause",
                body,
                (call, one) -> Watching.pause(one, body.reason(), body.until(), longest(call, one), call.now()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "resumeReferral",
            summary = "Resume the clock of a referral; what is due moves by the pause")
    @APIResponseSchema(ReferralJson.View.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return watch(id, "resume", body, (call, one) -> Watching.resume(one, call.now()));
    }

    @POST
    @Path("{id}/assign")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "assignReferral", summary = "Give a referral to a dispatcher of the region")
    @APIResponseSchema(ReferralJson.View.class)
    public Response assign(@PathParam("id") UUID id, @NotNull @Valid WatchJson.Assigning body) {
        return watch(id, "assign", body, (call, one) -> Watching.assign(one, "assign", body.account(), call.now()));
    }

    @POST
    @Path("{id}/take-over")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "takeOverReferral", summary = "Take a referral, as the dispatcher who will see to it")
    @APIResponseSchema(ReferralJson.View.class)
    public Response takeOver(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return watch(
                id,
                "take-over",
                body,
                (call, one) -> Watching.assign(one, "take-over", call.caller().subject(), call.now()));
    }

    @POST
    @Path("{id}/escalate")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "escalateReferral", summary = "Ask the dispatchers of the region above, and say why")
    @APIResponseSchema(ReferralJson.View.class)
    public Response escalate(@PathParam("id") UUID id, @NotNull @Valid WatchJson.Escalating body) {
        return watch(id, "escalate", body, (call, one) -> Watching.escalate(one, body.reason(), call.now()));
    }

    private Duration longest(Call call, Referral referral) {
        return Duration.ofHours(parameters.integer(
                ReferralParameter.REFERRAL_PAUSE_LONGEST, referral.sender().parameterRegion(), call.today()));
    }

    private Response watch(UUID id, String verb, Object body, BiFunction<Call, Referral, ReferralEvent> effect) {
        return writes.move(
                body,
                call -> referrals.watch(call, id, verb, referral -> effect.apply(call, referral)),
                (call, referral) -> Answer.Content.ok(referral.version(), queries.view(call, referral)));
    }
}
