package org.yiyang.contract.performance;

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

/** Yearly reports on agreements over HTTP. */
@Path("/api/v1/contract/performance-reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "performance")
class YearlyReportResource {
    private static final String PATH = "/api/v1/contract/performance-reports/";
    private final YearlyReports reports;
    private final YearlyReportQueries queries;
    private final Writes writes;
    private final Reads reads;

    YearlyReportResource(YearlyReports reports, YearlyReportQueries queries, Writes writes, Reads reads) {
        this.reports = reports;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "drawYearlyReport",
            summary = "Draw up what was promised and done under an agreement in a year")
    @APIResponseSchema(value = YearlyReportJson.View.class, responseCode = "201")
    public Response draw(@NotNull @Valid YearlyReportJson.Draw body) {
        return writes.create(
                body,
                call -> reports.draw(call, body.agreementId(), body.year()),
                (call, report) ->
                        Answer.Content.created(PATH + report.id(), report.version(), queries.view(call, report)));
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "confirmYearlyReport", summary = "Confirm it for the own party")
    @APIResponseSchema(YearlyReportJson.View.class)
    public Response confirm(@PathParam("id") UUID id, @NotNull @Valid YearlyReportJson.Nothing body) {
        return move(body, call -> reports.confirm(call, id));
    }

    @POST
    @Path("{id}/dispute")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "disputeYearlyReport", summary = "Say what of it is not right")
    @APIResponseSchema(YearlyReportJson.View.class)
    public Response dispute(@PathParam("id") UUID id, @NotNull @Valid YearlyReportJson.Dispute body) {
        return move(body, call -> reports.dispute(call, id, body.reason()));
    }

    @POST
    @Path("{id}/redraw")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "redrawYearlyReport",
            summary = "Draw a disputed report up again from the records as they are now")
    @APIResponseSchema(YearlyReportJson.View.class)
    public Response redraw(@PathParam("id") UUID id, @NotNull @Valid YearlyReportJson.Nothing body) {
        return move(body, call -> reports.redraw(call, id));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readYearlyReportStateMachine",
            summary = "The states of a yearly report and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(YearlyReportStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "readYearlyReport", summary = "One yearly report on an agreement")
    @APIResponseSchema(YearlyReportJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        YearlyReportJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "readYearlyReportHistory", summary = "What was done with a yearly report, oldest first")
    @APIResponseSchema(YearlyReportJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "listYearlyReports", summary = "The yearly reports that the caller may see, by id")
    @APIResponseSchema(YearlyReportJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("agreement") UUID agreement,
            @QueryParam("year") Integer year,
            @QueryParam("status") YearlyReportStatus status) {
        YearlyReportRepository.Filter filter = new YearlyReportRepository.Filter(agreement, year, status);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, YearlyReport> verb) {
        return writes.move(
                body, verb, (call, report) -> Answer.Content.ok(report.version(), queries.view(call, report)));
    }
}
