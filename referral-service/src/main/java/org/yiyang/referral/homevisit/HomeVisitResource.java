package org.yiyang.referral.homevisit;

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
import java.time.LocalDate;
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

/** Visits to homes over HTTP. */
@Path("/api/v1/home-visits")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "home-visits")
class HomeVisitResource {
    private static final String PATH = "/api/v1/home-visits/";
    private final HomeVisits visits;
    private final HomeVisitQueries queries;
    private final Writes writes;
    private final Reads reads;

    HomeVisitResource(HomeVisits visits, HomeVisitQueries queries, Writes writes, Reads reads) {
        this.visits = visits;
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
            operationId = "askForHomeVisit",
            summary = "Ask a grassroots or capable institution for a visit to an elder's home")
    @APIResponseSchema(value = HomeVisitJson.View.class, responseCode = "201")
    public Response ask(@NotNull @Valid HomeVisitJson.Ask body) {
        return writes.create(
                body,
                call -> visits.ask(call, body),
                (call, visit) -> Answer.Content.created(PATH + visit.id(), visit.version(), queries.view(call, visit)));
    }

    @POST
    @Path("{id}/book")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "bookHomeVisit", summary = "Say on which day who comes, or name another day")
    @APIResponseSchema(HomeVisitJson.View.class)
    public Response book(@PathParam("id") UUID id, @NotNull @Valid HomeVisitJson.Book body) {
        return writes.move(body, call -> visits.book(call, id, body), this::shown);
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "completeHomeVisit", summary = "Record what was done, on the day or later")
    @APIResponseSchema(HomeVisitJson.View.class)
    public Response complete(@PathParam("id") UUID id, @NotNull @Valid HomeVisitJson.Complete body) {
        return writes.move(body, call -> visits.complete(call, id, body), this::shown);
    }

    @POST
    @Path("{id}/miss")
    @RolesAllowed({Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR})
    @Operation(operationId = "missHomeVisit", summary = "Record that the visit did not take place, and why")
    @APIResponseSchema(HomeVisitJson.View.class)
    public Response miss(@PathParam("id") UUID id, @NotNull @Valid HomeVisitJson.Why body) {
        return writes.move(body, call -> visits.miss(call, id, body.reason()), this::shown);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.INTERNAL_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "cancelHomeVisit", summary = "Say that it does not take place, and why")
    @APIResponseSchema(HomeVisitJson.View.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid HomeVisitJson.Why body) {
        return writes.move(body, call -> visits.cancel(call, id, body.reason()), this::shown);
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
    @Operation(operationId = "listHomeVisits", summary = "The visits to homes that the caller may see, by id")
    @APIResponseSchema(HomeVisitJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("status") HomeVisitStatus status,
            @QueryParam("on") LocalDate day,
            @QueryParam("institution") UUID institution,
            @QueryParam("overdue") Boolean overdue) {
        HomeVisitRepository.Filter filter = new HomeVisitRepository.Filter(status, day, institution, overdue);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.homeVisit().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readHomeVisitStateMachine",
            summary = "The states of a visit to a home and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(HomeVisitStatus.table().view());
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
    @Operation(operationId = "readHomeVisit", summary = "One visit to a home")
    @APIResponseSchema(HomeVisitJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        HomeVisitJson.View view = queries.one(writes.call(), id);
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
    @Operation(operationId = "readHomeVisitHistory", summary = "Every move of a visit to a home, oldest first")
    @APIResponseSchema(HomeVisitJson.History.class)
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
            operationId = "readHomeVisitContent",
            summary = "The condition, the place and the note of a visit to a home; the reading is recorded")
    @APIResponseSchema(HomeVisitJson.Content.class)
    public Response content(@PathParam("id") UUID id) {
        return reads.document(queries.content(writes.call(), id));
    }

    private Answer.Content shown(Call call, HomeVisit visit) {
        return Answer.Content.ok(visit.version(), queries.view(call, visit));
    }
}
