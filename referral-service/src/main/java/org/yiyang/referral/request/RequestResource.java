package org.yiyang.referral.request;

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
import org.yiyang.referral.medical.MedicalForm;

/** Requests for a referral over HTTP. */
@Path("/api/v1/referral-requests")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referral-requests")
class RequestResource {
    private static final String PATH = "/api/v1/referral-requests/";
    private final ReferralRequests requests;
    private final RequestQueries queries;
    private final Writes writes;
    private final Reads reads;

    RequestResource(ReferralRequests requests, RequestQueries queries, Writes writes, Reads reads) {
        this.requests = requests;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.CARE_MANAGER)
    @Operation(operationId = "requestReferral", summary = "Ask the home's partner to refer an elder")
    @APIResponseSchema(value = RequestJson.View.class, responseCode = "201")
    public Response request(@NotNull @Valid RequestJson.Ask body) {
        return writes.create(
                body,
                call -> requests.request(call, body.elderId(), body.partnerId(), body.urgency(), body.form()),
                this::created);
    }

    @POST
    @Path("{id}/refer")
    @RolesAllowed(Roles.HOSPITAL_DOCTOR)
    @Operation(operationId = "referRequest", summary = "Turn a request into a referral from the partner")
    @APIResponseSchema(RequestJson.View.class)
    public Response refer(@PathParam("id") UUID id, @NotNull @Valid RequestJson.Refer body) {
        return move(
                body,
                call -> requests.refer(
                        call,
                        id,
                        body.receiverId(),
                        body.submission(call.caller().subject()),
                        body.form()));
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed(Roles.HOSPITAL_DOCTOR)
    @Operation(operationId = "declineRequest", summary = "Do not refer, and say why")
    @APIResponseSchema(RequestJson.View.class)
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid RequestJson.Decline body) {
        return move(body, call -> requests.decline(call, id, body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.DISPATCHER})
    @Operation(operationId = "withdrawRequest", summary = "Withdraw a request that nobody has answered")
    @APIResponseSchema(RequestJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid RequestJson.Nothing body) {
        return move(body, call -> requests.withdraw(call, id));
    }

    @POST
    @Path("{id}/assign")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "assignReferralRequest", summary = "Give a request to a dispatcher of the region")
    @APIResponseSchema(RequestJson.View.class)
    public Response assign(@PathParam("id") UUID id, @NotNull @Valid RequestJson.Assigning body) {
        return move(body, call -> requests.assign(call, id, "assign", body.account()));
    }

    @POST
    @Path("{id}/take-over")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "takeOverReferralRequest",
            summary = "Take a request, as the dispatcher who will see to it")
    @APIResponseSchema(RequestJson.View.class)
    public Response takeOver(@PathParam("id") UUID id, @NotNull @Valid RequestJson.Nothing body) {
        return move(
                body,
                call -> requests.assign(call, id, "take-over", call.caller().subject()));
    }

    @POST
    @Path("{id}/escalate")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "escalateReferralRequest",
            summary = "Ask the dispatchers of the region above, and say why")
    @APIResponseSchema(RequestJson.View.class)
    public Response escalate(@PathParam("id") UUID id, @NotNull @Valid RequestJson.Escalating body) {
        return move(body, call -> requests.escalate(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readReferralRequestStateMachine",
            summary = "The states of a request and the moves between them, as a table and as a Mermaid diagram")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(RequestStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.DISPATCHER,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readReferralRequest", summary = "One request")
    @APIResponseSchema(RequestJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        RequestJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/medical-record")
    @RolesAllowed(Roles.HOSPITAL_DOCTOR)
    @Operation(operationId = "readRequestCondition", summary = "The condition as the home described it; recorded")
    @APIResponseSchema(MedicalForm.class)
    public Response condition(@PathParam("id") UUID id) {
        return reads.document(queries.condition(writes.call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.DISPATCHER,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listReferralRequests", summary = "The requests that the caller may see, by id")
    @APIResponseSchema(RequestJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("status") RequestStatus status) {
        return reads.list(
                page,
                queries.list(writes.call(), status, page.afterId(), page.limit() + 1),
                view -> view.request().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, ReferralRequest> verb) {
        return writes.move(
                body, verb, (call, request) -> Answer.Content.ok(request.version(), queries.view(call, request)));
    }

    private Answer.Content created(Call call, ReferralRequest request) {
        return Answer.Content.created(PATH + request.id(), request.version(), queries.view(call, request));
    }
}
