package org.yiyang.contract.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Services given under agreements over HTTP. */
@Path("/api/v1/contract/service-records")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "service-records")
class ServiceRecordResource {
    private static final String PATH = "/api/v1/contract/service-records/";
    private final ServiceRecords records;
    private final RecordQueries queries;
    private final Writes writes;
    private final Reads reads;

    ServiceRecordResource(ServiceRecords records, RecordQueries queries, Writes writes, Reads reads) {
        this.records = records;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.MED_MANAGER, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "recordService", summary = "Record a service that was given under an agreement in force")
    @APIResponseSchema(value = RecordJson.View.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordJson.Entry body) {
        return writes.create(
                body,
                call -> records.record(call, body),
                (call, visit) -> Answer.Content.created(PATH + visit.id(), visit.version(), queries.view(call, visit)));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed({Roles.MED_MANAGER, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "correctServiceRecord", summary = "Put a record right; what it said before stays readable")
    @APIResponseSchema(RecordJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid RecordJson.Correct body) {
        return move(body, call -> records.correct(call, id, body::facts, body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.MED_MANAGER, Roles.HOSPITAL_DOCTOR, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "withdrawServiceRecord", summary = "Take back a record of what was never done")
    @APIResponseSchema(RecordJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid RecordJson.Reason body) {
        return move(body, call -> records.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readServiceRecordStateMachine",
            summary = "The states of a service record and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(RecordStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(operationId = "readServiceRecord", summary = "One service that was given")
    @APIResponseSchema(RecordJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        RecordJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "readServiceRecordHistory",
            summary = "What was done with a record, and what it said before")
    @APIResponseSchema(RecordJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "listServiceRecords",
            summary = "The services that were given, as far as the caller sees them")
    @APIResponseSchema(RecordJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("agreement") UUID agreement,
            @QueryParam("item") @Pattern(regexp = CatalogueJson.CODE) String item,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return reads.list(
                page,
                queries.list(
                        writes.call(),
                        new RecordRepository.Filter(agreement, item, from, to),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, ServiceRecord> verb) {
        return writes.move(body, verb, (call, visit) -> Answer.Content.ok(visit.version(), queries.view(call, visit)));
    }
}
