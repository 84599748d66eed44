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

/** What is done with referrals over HTTP. */
@Path("/api/v1/referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class ReferralResource {
    private static final String PATH = "/api/v1/referrals/";
    private final Referrals referrals;
    private final Inquiries inquiries;
    private final ReferralQueries queries;
    private final Writes writes;

    ReferralResource(Referrals referrals, Inquiries inquiries, ReferralQueries queries, Writes writes) {
        this.referrals = referrals;
        this.inquiries = inquiries;
        this.queries = queries;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.INTERNAL_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "submitReferral", summary = "Refer an elder up to another institution")
    @APIResponseSchema(value = ReferralJson.View.class, responseCode = "201")
    public Response submit(@NotNull @Valid ReferralJson.Submit body) {
        return writes.create(
                body,
                call -> inquiries.askAtOnce(
                        call,
                        referrals.up(call, body.route(own(call)), body.submission(by(call)), body.form()),
                        body.alsoAsk()),
                this::created);
    }

    @POST
    @Path("outside")
    @RolesAllowed({Roles.INTERNAL_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(
            operationId = "submitReferralOutside",
            summary = "Refer an elder up to a destination outside the register, whose answers the sender enters")
    @APIResponseSchema(value = ReferralJson.View.class, responseCode = "201")
    public Response outside(@NotNull @Valid ReferralJson.SubmitOutside body) {
        return writes.create(
                body,
                call -> referrals.up(call, body.route(own(call)), body.submission(by(call)), body.form()),
                this::created);
    }

    @POST
    @Path("emergency")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "declareEmergency",
            summary = "Send an elder, or a person not identified yet, to a hospital at once; nobody is asked")
    @APIResponseSchema(value = ReferralJson.View.class, responseCode = "201")
    public Response emergency(@NotNull @Valid ReferralJson.Emergency body) {
        return writes.create(
                body,
                call -> referrals.emergency(call, body.route(own(call)), body.submission(by(call)), body.form()),
                this::created);
    }

    @POST
    @Path("down")
    @RolesAllowed({Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(operationId = "referDown", summary = "Refer an elder down who was not referred up before")
    @APIResponseSchema(value = ReferralJson.View.class, responseCode = "201")
    public Response down(@NotNull @Valid ReferralJson.SendDown body) {
        return writes.create(
                body,
                call -> referrals.down(call, body.route(own(call)), body.submission(by(call)), body.slip()),
                this::created);
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed({
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "reviewReferral",
            summary = "Release a referral up: by another person than the one who submitted it")
    @APIResponseSchema(ReferralJson.View.class)
    public Response review(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.review(call, id));
    }

    @POST
    @Path("{id}/accept")
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
            operationId = "acceptReferral",
            summary = "Accept a patient, with the department, the time and, if one is kept, the bed or slot")
    @APIResponseSchema(ReferralJson.View.class)
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Accept body) {
        return move(body, call -> referrals.accept(call, id, body.appointment(), body.place()));
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "rejectReferral",
            summary = "Say no, and why; the answer names the home's other partners. Never possible for an emergency")
    @APIResponseSchema(ReferralJson.View.class)
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Reject body) {
        return move(body, call -> referrals.reject(call, id, body.reason()));
    }

    @POST
    @Path("{id}/ask-also")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "askOthersAlso",
            summary =
                    "Ask more receivers in order of preference, five at once at most; the first who accepts is the receiver")
    @APIResponseSchema(ReferralJson.View.class)
    public Response askAlso(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.AskAlso body) {
        return move(body, call -> inquiries.ask(call, id, body.receiverIds()));
    }

    @POST
    @Path("{id}/redirect")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "redirectReferral",
            summary = "Ask another receiver; for an emergency a dispatcher only, for a medical reason")
    @APIResponseSchema(ReferralJson.View.class)
    public Response redirect(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Redirect body) {
        return move(body, call -> referrals.redirect(call, id, body.receiverId(), body.reason()));
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
        return move(body, call -> referrals.proceed(call, id, JourneyStep.DEPART));
    }

    @POST
    @Path("{id}/begin-treatment")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.INTERNAL_DOCTOR,
        Roles.FAMILY_DOCTOR
    })
    @Operation(operationId = "beginTreatment", summary = "Record that treatment has begun")
    @APIResponseSchema(ReferralJson.View.class)
    public Response beginTreatment(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> referrals.proceed(call, id, JourneyStep.BEGIN_TREATMENT));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.INTERNAL_DOCTOR, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "returnReferral", summary = "Write the return slip (回转单) and begin the way back")
    @APIResponseSchema(ReferralJson.View.class)
    public Response returned(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Return body) {
        return move(body, call -> referrals.returned(call, id, body.clinicalReason(), body.slip()));
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
        return move(body, call -> referrals.proceed(call, id, JourneyStep.FOLLOW_UP));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.DISPATCHER
    })
    @Operation(
            operationId = "completeReferral",
            summary = "Confirm the return slip as the origin, end a follow-up, or say why there is no return")
    @APIResponseSchema(ReferralJson.View.class)
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Complete body) {
        return move(body, call -> referrals.complete(call, id, body.reason()));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.DISPATCHER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "cancelReferral",
            summary = "Cancel before arrival; what had given way takes its place again")
    @APIResponseSchema(ReferralJson.View.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Cancel body) {
        return move(body, call -> referrals.cancel(call, id, body.reason()));
    }

    @POST
    @Path("{id}/supplement")
    @RolesAllowed({Roles.INTERNAL_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "supplementReferral", summary = "Supplement the paperwork of an emergency")
    @APIResponseSchema(ReferralJson.View.class)
    public Response supplement(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Supplement body) {
        return move(body, call -> referrals.supplement(call, id, body.consent(), body.form()));
    }

    @POST
    @Path("{id}/identify")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(operationId = "identifyReferral", summary = "Say who an unidentified person is")
    @APIResponseSchema(ReferralJson.View.class)
    public Response identify(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Identify body) {
        return move(body, call -> referrals.identify(call, id, body.elderId()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctReferral", summary = "Put right a move that was a mistake; history keeps both")
    @APIResponseSchema(ReferralJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Correct body) {
        return move(body, call -> referrals.correct(call, id, body.status(), body.reason()));
    }

    private Response move(Object body, Function<Call, Referral> verb) {
        return writes.move(
                body, verb, (call, referral) -> Answer.Content.ok(referral.version(), queries.view(call, referral)));
    }

    private Answer.Content created(Call call, Referral referral) {
        return Answer.Content.created(PATH + referral.id(), referral.version(), queries.view(call, referral));
    }

    private static UUID own(Call call) {
        return call.caller().institution();
    }

    private static String by(Call call) {
        return call.caller().subject();
    }
}
