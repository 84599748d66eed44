package org.yiyang.insurance.bureau.filing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Filings of referrals with the insurance bureau over HTTP. */
@Path("/api/v1/insurance/referral-filings")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referral-filings")
class FilingResource {
    private final ReferralFilings filings;
    private final FilingQueries queries;
    private final Writes writes;
    private final Reads reads;

    FilingResource(ReferralFilings filings, FilingQueries queries, Writes writes, Reads reads) {
        this.filings = filings;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.REFERRAL_OFFICE, Roles.INTERNAL_DOCTOR, Roles.HOSPITAL_DOCTOR})
    @Operation(
            operationId = "completeReferralFiling",
            summary = "Say what is filed: diagnosis, reason, opinion; it is then sent to the bureau, or filed by hand")
    @APIResponseSchema(FilingJson.View.class)
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Complete body) {
        return move(body, call -> filings.complete(call, id, body.content()));
    }

    @POST
    @Path("{id}/record-number")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "recordFilingNumber",
            summary = "Enter the number under which the bureau has filed the referral")
    @APIResponseSchema(FilingJson.View.class)
    public Response recordNumber(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Numbered body) {
        return move(body, call -> filings.recordNumber(call, id, body));
    }

    @POST
    @Path("{id}/record-refusal")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "recordFilingRefusal", summary = "Enter that the bureau does not file the referral")
    @APIResponseSchema(FilingJson.View.class)
    public Response recordRefusal(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Refuse body) {
        return move(body, call -> filings.recordRefusal(call, id, body));
    }

    @POST
    @Path("{id}/record-revocation")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "recordFilingRevocation", summary = "Enter that the bureau has revoked the filing")
    @APIResponseSchema(FilingJson.View.class)
    public Response recordRevocation(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Reason body) {
        return move(body, call -> filings.recordRevocation(call, id));
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "revokeReferralFiling",
            summary = "Revoke a filing though the referral continues; no other one is prepared by itself")
    @APIResponseSchema(FilingJson.View.class)
    public Response revoke(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Reason body) {
        return move(body, call -> filings.revoke(call, id, body.reason()));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "replayReferralFiling",
            summary = "Send once more what could not be sent (a dead letter); the bureau knows it again by its msgid")
    @APIResponseSchema(FilingJson.View.class)
    public Response replay(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Reason body) {
        return move(body, call -> filings.replay(call, id, body.reason()));
    }

    private Response move(Object body, Function<Call, ReferralFiling> effect) {
        return writes.move(body, effect, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    @POST
    @Path("{id}/reveal")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "revealReferralFiling",
            summary = "What is filed, in plain words, and what the bureau has said of it; audited with the reason")
    @APIResponseSchema(FilingJson.Revealed.class)
    public Response reveal(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Reason body) {
        return writes.reveal(call -> queries.reveal(call, id, body.reason()));
    }

    @GET
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN, Roles.REFERRAL_OFFICE})
    @Operation(
            operationId = "listReferralFilings",
            summary = "The filings of one's region or of one's own referrals, by id; without medical text")
    @APIResponseSchema(FilingJson.Listed.class)
    public Response list(
            @BeanParam @Valid Page page,
            @QueryParam("status") FilingStatus status,
            @QueryParam("referral") UUID referral) {
        return reads.list(
                page,
                queries.list(writes.call(), status, referral, page.afterId(), page.limit() + 1),
                view -> view.filing().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readReferralFilingStateMachine",
            summary = "The states of a filing and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(FilingStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN, Roles.REFERRAL_OFFICE})
    @Operation(operationId = "readReferralFiling", summary = "One filing, without medical text")
    @APIResponseSchema(FilingJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        FilingJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN, Roles.REFERRAL_OFFICE})
    @Operation(operationId = "readReferralFilingHistory", summary = "Every move of a filing, oldest first")
    @APIResponseSchema(FilingJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }
}
