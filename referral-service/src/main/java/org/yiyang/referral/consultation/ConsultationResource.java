package org.yiyang.referral.consultation;

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

/** Remote consultations over HTTP. */
@Path("/api/v1/remote-consultations")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "remote-consultations")
class ConsultationResource {
    private static final String PATH = "/api/v1/remote-consultations/";
    private final Consultations consultations;
    private final ConsultationQueries queries;
    private final Writes writes;
    private final Reads reads;

    ConsultationResource(Consultations consultations, ConsultationQueries queries, Writes writes, Reads reads) {
        this.consultations = consultations;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "askForConsultation", summary = "Ask a doctor of an institution that guides from afar")
    @APIResponseSchema(value = ConsultationJson.View.class, responseCode = "201")
    public Response ask(@NotNull @Valid ConsultationJson.Ask body) {
        return writes.create(
                body,
                call -> consultations.ask(call, body),
                (call, consultation) -> Answer.Content.created(
                        PATH + consultation.id(), consultation.version(), queries.view(call, consultation)));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "answerConsultation", summary = "Advise to stay, to change the medicines or to refer")
    @APIResponseSchema(ConsultationJson.View.class)
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid ConsultationJson.Reply body) {
        return writes.move(body, call -> consultations.answer(call, id, body), this::shown);
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "declineConsultation", summary = "Say that it is not answered, and why")
    @APIResponseSchema(ConsultationJson.View.class)
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid ConsultationJson.Decline body) {
        return writes.move(body, call -> consultations.decline(call, id, body.reason()), this::shown);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "withdrawConsultation", summary = "Ask no more")
    @APIResponseSchema(ConsultationJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid ConsultationJson.Nothing body) {
        return writes.move(body, call -> consultations.withdraw(call, id), this::shown);
    }

    @POST
    @Path("{id}/refer")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(
            operationId = "referAfterConsultation",
            summary = "Refer the elder up as was advised, with what was asked and answered")
    @APIResponseSchema(ConsultationJson.View.class)
    public Response refer(@PathParam("id") UUID id, @NotNull @Valid ConsultationJson.Refer body) {
        return writes.move(body, call -> consultations.refer(call, id, body), this::shown);
    }

    @GET
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.MED_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listConsultations", summary = "The remote consultations that the caller may see, by id")
    @APIResponseSchema(ConsultationJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("status") ConsultationStatus status,
            @QueryParam("overdue") Boolean overdue) {
        ConsultationRepository.Filter filter = new ConsultationRepository.Filter(status, overdue);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.consultation().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readConsultationStateMachine",
            summary = "The states of a remote consultation and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ConsultationStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.MED_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readConsultation", summary = "One remote consultation")
    @APIResponseSchema(ConsultationJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        ConsultationJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.MED_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readConsultationHistory", summary = "Every move of a remote consultation, oldest first")
    @APIResponseSchema(ConsultationJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/content")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(
            operationId = "readConsultationContent",
            summary = "What was asked and answered in a remote consultation; the reading is recorded")
    @APIResponseSchema(ConsultationJson.Content.class)
    public Response content(@PathParam("id") UUID id) {
        return reads.document(queries.content(writes.call(), id));
    }

    private Answer.Content shown(Call call, RemoteConsultation consultation) {
        return Answer.Content.ok(consultation.version(), queries.view(call, consultation));
    }
}
