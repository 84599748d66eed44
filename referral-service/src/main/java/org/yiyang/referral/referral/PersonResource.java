package org.yiyang.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.kit.write.Writes;

/** What elders and families say about a referral, over HTTP. */
@Path("/api/v1/referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class PersonResource {
    private final PersonActs acts;
    private final ReferralQueries queries;
    private final RequestInfo request;
    private final UnitOfWork once;
    private final Writes writes;
    private final Reads reads;

    PersonResource(
            PersonActs acts,
            ReferralQueries queries,
            RequestInfo request,
            UnitOfWork once,
            Writes writes,
            Reads reads) {
        this.acts = acts;
        this.queries = queries;
        this.request = request;
        this.once = once;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @Path("{id}/consent")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "consentToReferral",
            summary = "Record that the elder, or whoever decides for the elder, agrees")
    @APIResponseSchema(ReferralJson.View.class)
    public Response consent(@PathParam("id") UUID id, @NotNull @Valid MyReferralJson.Agree body) {
        return move(body, call -> acts.consent(call, id, body, request.language()));
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "refuseReferral",
            summary = "Do not agree: the referral ends before it was sent, the words are kept for its doctor")
    @APIResponseSchema(ReferralJson.View.class)
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid MyReferralJson.Refuse body) {
        return move(body, call -> acts.refuse(call, id, body.words(), request.language()));
    }

    @POST
    @Path("{id}/confirm-arrival")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "confirmReferralArrival",
            summary = "Say that the elder has arrived; the receiver is notified and records the arrival")
    @APIResponseSchema(ReferralJson.View.class)
    public Response confirmArrival(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> acts.confirmArrival(call, id));
    }

    @GET
    @Path("{id}/words")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.MED_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "readReferralWords",
            summary = "The words that were agreed to, or with which somebody refused; each reading is recorded")
    @APIResponseSchema(MyReferralJson.SaidList.class)
    public Response words(@PathParam("id") UUID id) {
        Call call = writes.call();
        return reads.document(once.run(
                call,
                () -> new MyReferralJson.SaidList(acts.said(call, id).stream()
                        .map(MyReferralJson.Said::of)
                        .toList())));
    }

    private Response move(Object body, Function<Call, Referral> effect) {
        return writes.move(
                body, effect, (call, moved) -> Answer.Content.ok(moved.version(), queries.view(call, moved)));
    }
}
