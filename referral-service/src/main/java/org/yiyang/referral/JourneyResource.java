package org.yiyang.referral;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** The patient's way over HTTP: from setting out to the last follow-up. */
@Path("/api/v1/referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class JourneyResource {
    private final Referrals referrals;
    private final ReferralReads queries;
    private final Writes writes;

    JourneyResource(Referrals referrals, ReferralReads queries, Writes writes) {
        this.referrals = referrals;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @Path("{id}/depart")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(operationId = "departReferral", summary = "Record that the patient has set out")
    @APIResponseSchema(ReferralJson.View.class)
    public Response depart(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.depart(call, id));
    }

    @POST
    @Path("{id}/arrive")
    @RolesAllowed({Roles.REFERRAL_OFFICE, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(operationId = "arriveReferral", summary = "Record the arrival, handed over by both doctors")
    @APIResponseSchema(ReferralJson.View.class)
    public Response arrive(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.arrive(call, id));
    }

    @POST
    @Path("{id}/begin-treatment")
    @RolesAllowed({Roles.REFERRAL_OFFICE, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(operationId = "beginTreatment", summary = "Record that treatment has begun")
    @APIResponseSchema(ReferralJson.View.class)
    public Response beginTreatment(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.beginTreatment(call, id));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(operationId = "returnReferral", summary = "Write the return slip (回转单) and begin the way back")
    @APIResponseSchema(ReferralJson.View.class)
    public Response returned(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Return body) {
        return move(body, call -> referrals.returned(call, id, body.matter(), body.slip()));
    }

    @POST
    @Path("{id}/receive")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(operationId = "receiveReferral", summary = "Receive an elder who comes down")
    @APIResponseSchema(ReferralJson.View.class)
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.receive(call, id));
    }

    @POST
    @Path("{id}/follow-up")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(operationId = "followUpReferral", summary = "Record a follow-up after a referral down")
    @APIResponseSchema(ReferralJson.View.class)
    public Response followUp(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.followUp(call, id));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "completeReferral",
            summary =
                    "Confirm the return slip as the origin, end a follow-up, or say as the receiver why there is no return")
    @APIResponseSchema(ReferralJson.View.class)
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Complete body) {
        return move(body, call -> referrals.complete(call, id, body.reason()));
    }

    private Response move(Object body, Function<Call, Referral> verb) {
        return writes.move(body, verb, referral -> Answer.Content.ok(referral.version(), queries.view(referral)));
    }
}
