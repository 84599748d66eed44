package org.yiyang.referral.referral;

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
import org.yiyang.referral.inquiry.InquiryStatus;

/** Inquiries over HTTP: what is asked of others besides a referral's receiver, and their answers. */
@Path("/api/v1/referral-inquiries")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referral-inquiries")
class InquiryResource {
    private final Inquiries inquiries;
    private final InquiryQueries queries;
    private final Writes writes;
    private final Reads reads;

    InquiryResource(Inquiries inquiries, InquiryQueries queries, Writes writes, Reads reads) {
        this.inquiries = inquiries;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(
            operationId = "acceptInquiry",
            summary = "Take the patient: who accepts first becomes the receiver, for all others it ends")
    @APIResponseSchema(InquiryJson.View.class)
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Accept body) {
        return move(body, call -> inquiries.accept(call, id, body.appointment(), body.place()));
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
    @Operation(operationId = "rejectInquiry", summary = "Say no, and why; the receiver and the others are still asked")
    @APIResponseSchema(InquiryJson.View.class)
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid InquiryJson.Reject body) {
        return move(body, call -> inquiries.reject(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readReferralInquiryStateMachine",
            summary = "The states of an inquiry and the moves between them, as a table and as a Mermaid diagram")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(InquiryStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN
    })
    @Operation(operationId = "readReferralInquiry", summary = "One inquiry, without the person")
    @APIResponseSchema(InquiryJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        InquiryJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN
    })
    @Operation(operationId = "readReferralInquiryHistory", summary = "Every move of an inquiry, oldest first")
    @APIResponseSchema(InquiryJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/brief")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "readInquiryBrief",
            summary = "The condition in a line, while the answer is awaited; every reading is recorded")
    @APIResponseSchema(InquiryJson.Brief.class)
    public Response brief(@PathParam("id") UUID id) {
        return reads.document(queries.brief(writes.call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN
    })
    @Operation(operationId = "listReferralInquiries", summary = "The inquiries that the caller may see, by id")
    @APIResponseSchema(InquiryJson.Listed.class)
    public Response list(
            @BeanParam Page page, @QueryParam("status") InquiryStatus status, @QueryParam("referral") UUID referral) {
        InquiryRepository.Filter filter = new InquiryRepository.Filter(status, referral);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.inquiry().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Inquiry> verb) {
        return writes.move(
                body, verb, (call, inquiry) -> Answer.Content.ok(inquiry.version(), queries.view(call, inquiry)));
    }
}
