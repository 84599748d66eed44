package org.yiyang.referral.homebed;

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

/** Beds at home over HTTP. */
@Path("/api/v1/home-beds")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "home-beds")
class HomeBedResource {
    private static final String PATH = "/api/v1/home-beds/";
    private final HomeBeds beds;
    private final HomeBedQueries queries;
    private final Writes writes;
    private final Reads reads;

    HomeBedResource(HomeBeds beds, HomeBedQueries queries, Writes writes, Reads reads) {
        this.beds = beds;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "askForHomeBed",
            summary = "Ask a grassroots or capable institution for a bed at an elder's home")
    @APIResponseSchema(value = HomeBedJson.View.class, responseCode = "201")
    public Response ask(@NotNull @Valid HomeBedJson.Ask body) {
        return writes.create(
                body,
                call -> beds.ask(call, body),
                (call, bed) -> Answer.Content.created(PATH + bed.id(), bed.version(), queries.view(call, bed)));
    }

    @POST
    @Path("{id}/consent")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "consentToHomeBed",
            summary = "Record that the elder, or whoever decides for the elder, agrees")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response consent(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.Agree body) {
        return writes.move(body, call -> beds.consent(call, id, body.form()), this::shown);
    }

    @POST
    @Path("{id}/open")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "openHomeBed", summary = "Open the bed with a plan and a team, for at most one period")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response open(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.Open body) {
        return writes.move(body, call -> beds.open(call, id, body), this::shown);
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "declineHomeBed", summary = "Say that it is not opened, and why")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.Why body) {
        return writes.move(body, call -> beds.decline(call, id, body.reason()), this::shown);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "withdrawHomeBed", summary = "Ask for it no more")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.Nothing body) {
        return writes.move(body, call -> beds.withdraw(call, id), this::shown);
    }

    @POST
    @Path("{id}/visit")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "visitHomeBed", summary = "Record a visit under it, with what was done")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response visit(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.Visit body) {
        return writes.move(body, call -> beds.visit(call, id, body), this::shown);
    }

    @POST
    @Path("{id}/change-plan")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "changeHomeBedPlan", summary = "Put another plan and team in place of the one before")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response changePlan(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.ChangePlan body) {
        return writes.move(body, call -> beds.changePlan(call, id, body.plan()), this::shown);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "closeHomeBed", summary = "Close the bed, with the reason")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid HomeBedJson.Why body) {
        return writes.move(body, call -> beds.close(call, id, body.reason()), this::shown);
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
    @Operation(operationId = "listHomeBeds", summary = "The beds at home that the caller may see, by id")
    @APIResponseSchema(HomeBedJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("status") HomeBedStatus status,
            @QueryParam("institution") UUID institution,
            @QueryParam("overdue") Boolean overdue) {
        HomeBedRepository.Filter filter = new HomeBedRepository.Filter(status, institution, overdue);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.homeBed().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readHomeBedStateMachine",
            summary = "The states of a bed at home and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(HomeBedStatus.table().view());
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
    @Operation(operationId = "readHomeBed", summary = "One bed at home")
    @APIResponseSchema(HomeBedJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        HomeBedJson.View view = queries.one(writes.call(), id);
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
    @Operation(operationId = "readHomeBedHistory", summary = "Every move of a bed at home, oldest first")
    @APIResponseSchema(HomeBedJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/content")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "readHomeBedContent",
            summary = "The condition, the place and the plan of a bed at home; the reading is recorded")
    @APIResponseSchema(HomeBedJson.Content.class)
    public Response content(@PathParam("id") UUID id) {
        return reads.document(queries.content(writes.call(), id));
    }

    @GET
    @Path("{id}/visits")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "listHomeBedVisits",
            summary = "The visits under a bed at home, as they were recorded; the reading is recorded")
    @APIResponseSchema(HomeBedJson.Visits.class)
    public Response visits(@PathParam("id") UUID id, @BeanParam Page page) {
        return reads.list(
                page,
                queries.visits(writes.call(), id, page.afterId(), page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Answer.Content shown(Call call, HomeBed bed) {
        return Answer.Content.ok(bed.version(), queries.view(call, bed));
    }
}
