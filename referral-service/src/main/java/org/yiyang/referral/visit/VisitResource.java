package org.yiyang.referral.visit;

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

/** Booked visits over HTTP. */
@Path("/api/v1/booked-visits")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "booked-visits")
class VisitResource {
    private static final String PATH = "/api/v1/booked-visits/";
    private final BookedVisits visits;
    private final VisitQueries queries;
    private final Writes writes;
    private final Reads reads;

    VisitResource(BookedVisits visits, VisitQueries queries, Writes writes, Reads reads) {
        this.visits = visits;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE
    })
    @Operation(
            operationId = "bookVisit",
            summary = "Book a visit for an accepted referral, or for an own resident through the green channel")
    @APIResponseSchema(value = VisitJson.View.class, responseCode = "201")
    public Response book(@NotNull @Valid VisitJson.Book body) {
        return writes.create(
                body,
                call -> visits.book(call, body.slotId(), body.referralId(), body.elderId()),
                (call, visit) -> Answer.Content.created(PATH + visit.id(), visit.version(), queries.view(call, visit)));
    }

    @POST
    @Path("{id}/move")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE
    })
    @Operation(operationId = "moveVisit", summary = "Move it to another session of the same hospital")
    @APIResponseSchema(VisitJson.View.class)
    public Response move(@PathParam("id") UUID id, @NotNull @Valid VisitJson.MoveTo body) {
        return writes.move(body, call -> visits.move(call, id, body.slotId()), this::shown);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "cancelVisit", summary = "Say that it does not take place, and why")
    @APIResponseSchema(VisitJson.View.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid VisitJson.Cancel body) {
        return writes.move(body, call -> visits.cancel(call, id, body.reason()), this::shown);
    }

    @POST
    @Path("{id}/attend")
    @RolesAllowed({Roles.REFERRAL_OFFICE, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(operationId = "attendVisit", summary = "Record that the elder came, on the day or later")
    @APIResponseSchema(VisitJson.View.class)
    public Response attend(@PathParam("id") UUID id, @NotNull @Valid VisitJson.Nothing body) {
        return writes.move(body, call -> visits.attend(call, id), this::shown);
    }

    @POST
    @Path("{id}/miss")
    @RolesAllowed({Roles.REFERRAL_OFFICE, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR, Roles.GRASSROOTS})
    @Operation(operationId = "missVisit", summary = "Record that the elder did not come")
    @APIResponseSchema(VisitJson.View.class)
    public Response miss(@PathParam("id") UUID id, @NotNull @Valid VisitJson.Nothing body) {
        return writes.move(body, call -> visits.miss(call, id), this::shown);
    }

    @GET
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "listBookedVisits", summary = "The booked visits that the caller may see, by id")
    @APIResponseSchema(VisitJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("status") VisitStatus status,
            @QueryParam("on") LocalDate day,
            @QueryParam("institution") UUID institution) {
        VisitFilter filter = new VisitFilter(status, day, institution);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.visit().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readBookedVisitStateMachine",
            summary = "The states of a booked visit and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(VisitStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "readBookedVisit", summary = "One booked visit")
    @APIResponseSchema(VisitJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        VisitJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER,
        Roles.REFERRAL_OFFICE,
        Roles.MED_MANAGER,
        Roles.DISPATCHER,
        Roles.HEALTH_ADMIN,
        Roles.SUPERVISOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "readBookedVisitHistory", summary = "Every move of a booked visit, oldest first")
    @APIResponseSchema(VisitJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    private Answer.Content shown(Call call, BookedVisit visit) {
        return Answer.Content.ok(visit.version(), queries.view(call, visit));
    }
}
